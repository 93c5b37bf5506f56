package dev.klingdsl.shell.repl;

import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Delivers Ctrl-C to JLine's dumb terminal, which does not handle the signal itself: it would end the process.
 */
final class TerminalInterrupts implements AutoCloseable {
    private static final String SIGNAL = "INT";

    private final boolean listening;
    private final @Nullable Object before;

    private TerminalInterrupts(boolean listening, @Nullable Object before) {
        this.listening = listening;
        this.before = before;
    }

    static TerminalInterrupts of(Terminal terminal) {
        boolean deaf = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        return new TerminalInterrupts(
                deaf, deaf ? Signals.register(SIGNAL, () -> terminal.raise(Terminal.Signal.INT)) : null);
    }

    /** Restores the previous handler. */
    @Override
    public void close() {
        if (listening) {
            Signals.unregister(SIGNAL, before);
        }
    }
}
