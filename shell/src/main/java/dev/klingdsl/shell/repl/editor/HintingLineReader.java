package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.Printable;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * JLine's reader with a hint after the cursor: a suggestion from history, or else the usage of a word. JLine itself has
 * either of them, not both, and would also suggest inputs that spend money.
 */
public final class HintingLineReader extends LineReaderImpl {
    private final Function<String, InlineHint> hints;
    private boolean hinting = true;
    private Runnable resized = () -> {};

    public HintingLineReader(Terminal terminal, Map<String, Object> variables, Function<String, InlineHint> hints)
            throws IOException {
        super(terminal, "kling", variables);
        this.hints = hints;
    }

    /** Switches hints on, or off while a question is answered. */
    public void hinting(boolean on) {
        hinting = on;
    }

    /** Sets an action that runs before the reader handles a new size of the window. */
    public void onResize(Runnable first) {
        resized = first;
    }

    /** Runs an action with the reader's lock, so that nothing else writes to the terminal. */
    public void exclusively(Runnable writing) {
        lock.lock();
        try {
            writing.run();
        } finally {
            lock.unlock();
        }
    }

    /** Holds the lock, as a new size is handled in several steps. */
    @Override
    protected void handleSignal(Terminal.Signal signal) {
        exclusively(() -> {
            resized.run();
            super.handleSignal(signal);
        });
    }

    /** Keeps candidates and groups in our order. */
    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.naturalOrder();
    }

    @Override
    @SuppressWarnings("NullAway") // The reader asks for null to keep the order in which groups first appear.
    protected Comparator<String> getGroupComparator() {
        return null;
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        AttributedString shown = super.getDisplayedBufferWithPrompts(secondaryPrompts);
        setTailTip("");
        boolean atEnd = getBuffer().cursor() == getBuffer().length();
        if (!hinting || !atEnd || post != null || state != State.NORMAL || searchTerm != null) {
            return shown;
        }
        String text = getBuffer().toString();
        InlineHint hint = hints.apply(text);
        setTailTip(hint.accepted());
        int used = shown.columnLength() - Math.max(0, shown.toString().lastIndexOf('\n'));
        int left = getTerminal().getSize().getColumns()
                - used % Math.max(1, getTerminal().getSize().getColumns())
                - 1;
        if (hint.text().isEmpty() || left < 4) {
            return shown;
        }
        return new AttributedStringBuilder()
                .append(shown)
                .styled(AttributedStyle::faint, DisplayWidth.shorten(Printable.of(hint.text()), left))
                .toAttributedString();
    }
}
