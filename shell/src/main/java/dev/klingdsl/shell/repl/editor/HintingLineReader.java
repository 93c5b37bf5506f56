package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.text.DisplayWidth;
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
 * JLine's reader, with a tip after the cursor that is a suggestion from history if there is one and else an explanation.
 * JLine's own suggestions are one or the other, and its history would also suggest what spends money.
 */
public final class HintingLineReader extends LineReaderImpl {
    private final Function<String, InlineHint> tips;
    private boolean tipping = true;
    private Runnable resized = () -> {};

    public HintingLineReader(Terminal terminal, Map<String, Object> variables, Function<String, InlineHint> tips)
            throws IOException {
        super(terminal, "kling", variables);
        this.tips = tips;
    }

    /** Switches tips on or off, as for a question that is no input. */
    public void tipping(boolean on) {
        tipping = on;
    }

    /** Sets what has to be done first when the window has got another size. */
    public void onResize(Runnable first) {
        resized = first;
    }

    /** Writes to the terminal while nothing else does. */
    public void undisturbed(Runnable writing) {
        lock.lock();
        try {
            writing.run();
        } finally {
            lock.unlock();
        }
    }

    /** A new size is dealt with in several steps, between which nobody else may draw. */
    @Override
    protected void handleSignal(Terminal.Signal signal) {
        undisturbed(() -> {
            resized.run();
            super.handleSignal(signal);
        });
    }

    /** What is offered stays in the order in which it is offered, groups too. */
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
        if (!tipping || !atEnd || post != null || state != State.NORMAL || searchTerm != null) {
            return shown;
        }
        String text = getBuffer().toString();
        InlineHint tip = tips.apply(text);
        setTailTip(tip.accepted());
        int used = shown.columnLength() - Math.max(0, shown.toString().lastIndexOf('\n'));
        int left = getTerminal().getSize().getColumns()
                - used % Math.max(1, getTerminal().getSize().getColumns())
                - 1;
        if (tip.text().isEmpty() || left < 4) {
            return shown;
        }
        return new AttributedStringBuilder()
                .append(shown)
                .styled(AttributedStyle::faint, DisplayWidth.shorten(tip.text(), left))
                .toAttributedString();
    }
}
