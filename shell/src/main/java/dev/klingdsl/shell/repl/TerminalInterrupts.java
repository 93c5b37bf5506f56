package dev.klingdsl.shell.repl;

import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Lets a terminal hear of Ctrl-C. JLine's terminals do by themselves, but for the one that stands for a dumb terminal, at
 * which Ctrl-C would end the process.
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

    /** Gives the signal back. */
    @Override
    public void close() {
        if (listening) {
            Signals.unregister(SIGNAL, before);
        }
    }
}
