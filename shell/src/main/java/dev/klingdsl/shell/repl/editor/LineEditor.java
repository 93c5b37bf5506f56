package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.EditorOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.completion.Completer;
import dev.klingdsl.shell.terminal.TerminalText;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.widget.AutosuggestionWidgets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** The line editor: JLine's reader with our parser, completer, highlighter, history and hints. */
public final class LineEditor implements AutoCloseable {
    private static final int INDENT = 4;
    private static final int MAX_HISTORY = 10_000;

    private final HintingLineReader reader;
    private final InputHistory history;
    private final LiveDiagnostics mistakes;
    private final Session session;
    private final String prompt;

    public LineEditor(Terminal terminal, Paint paint, Session session, Optional<Path> historyFile) throws IOException {
        this.session = session;
        this.history = new InputHistory(historyFile.orElse(null));
        this.prompt = paint.bold("kling>") + " ";
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, "  ...> ");
        variables.put(LineReader.INDENTATION, INDENT);
        variables.put(LineReader.HISTORY_SIZE, MAX_HISTORY);
        variables.put(LineReader.HISTORY_FILE_SIZE, MAX_HISTORY);
        variables.put(LineReader.BLINK_MATCHING_PAREN, 0);
        historyFile.ifPresent(file -> variables.put(LineReader.HISTORY_FILE, file));
        reader = new HintingLineReader(terminal, variables, text -> InlineHint.after(text, history.lines(), session));
        mistakes = new LiveDiagnostics(session, this::redraw);
        reader.setParser(new InputParser(session.commands(), text -> Completer.at(text, session)));
        reader.setCompleter(new InputCompleter());
        reader.setHighlighter(new InputHighlighter(session, mistakes, paint.colours()));
        reader.setHistory(history);
        history.attach(reader);
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(Option.HISTORY_IGNORE_DUPS);
        reader.setOpt(Option.CASE_INSENSITIVE_SEARCH);
        reader.setOpt(Option.AUTO_GROUP);
        reader.setOpt(Option.GROUP_PERSIST);
        reader.unsetOpt(Option.AUTO_FRESH_LINE);
        // Only for its key bindings, which accept a suggestion or its first word.
        new AutosuggestionWidgets(reader).enable();
        reader.setAutosuggestion(LineReader.SuggestionType.NONE);
        reader.getWidgets().put("kling-close-brace", this::closeBrace);
        applyOptions();
    }

    public HintingLineReader reader() {
        return reader;
    }

    /** Reads an input of one or more lines. */
    public String read() {
        return reader.readLine(TerminalText.of(prompt));
    }

    /** Asks a question and returns the answer, which is not kept in the history. */
    public String ask(String question) {
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        reader.setVariable(LineReader.DISABLE_COMPLETION, true);
        reader.hinting(false);
        try {
            return reader.readLine(TerminalText.of(question));
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
            reader.setVariable(LineReader.DISABLE_COMPLETION, false);
            reader.hinting(true);
        }
    }

    /** Prints a line above the prompt. */
    public void announce(String line) {
        reader.printAbove(TerminalText.of(line));
    }

    public List<String> history() {
        return history.lines();
    }

    /** Loads the compiler in the background. */
    public void warmUp() {
        mistakes.warmUp();
    }

    /** Applies the session's options. */
    public void applyOptions() {
        boolean vi = session.options().contains(EditorOption.VI);
        reader.setKeyMap(vi ? LineReader.VIINS : LineReader.EMACS);
        reader.getKeyMaps().put(LineReader.MAIN, keys(vi ? LineReader.VIINS : LineReader.EMACS));
        for (String name : List.of(LineReader.EMACS, LineReader.VIINS)) {
            keys(name).bind(new Reference("kling-close-brace"), "}");
        }
        reader.setVariable(LineReader.INDENTATION, session.options().contains(EditorOption.INDENT) ? INDENT : 0);
    }

    private KeyMap<Binding> keys(String name) {
        return requireNonNull(reader.getKeyMaps().get(name));
    }

    /** Moves a closing brace to the indentation of its block. */
    private boolean closeBrace() {
        String before = reader.getBuffer().upToCursor();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        boolean indented = before.contains("\n") && !line.isEmpty() && line.isBlank();
        if (indented && session.options().contains(EditorOption.INDENT)) {
            reader.getBuffer().backspace(Math.min(INDENT, line.length()));
        }
        reader.getBuffer().write('}');
        return true;
    }

    private void redraw() {
        if (reader.isReading()) {
            try {
                reader.callWidget(LineReader.REDISPLAY);
            } catch (IllegalStateException e) {
                // The line was entered in the meantime.
                return;
            }
        }
    }

    @Override
    public void close() {
        mistakes.close();
    }
}
