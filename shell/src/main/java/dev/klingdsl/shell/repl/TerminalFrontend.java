package dev.klingdsl.shell.repl;

import dev.klingdsl.shell.repl.editor.LineEditor;
import dev.klingdsl.shell.session.Frontend;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.terminal.TerminalText;
import org.jline.builtins.Nano;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** The frontend at a terminal. */
final class TerminalFrontend implements Frontend {
    private final Terminal terminal;
    private final OutputStyle style;
    private @Nullable LineEditor editor;

    TerminalFrontend(Terminal terminal, OutputStyle style) {
        this.terminal = terminal;
        this.style = style;
    }

    void edits(LineEditor with) {
        editor = with;
    }

    private LineEditor editor() {
        return requireNonNull(editor, "the editor is set before the first input");
    }

    @Override
    public OutputStyle style() {
        return style;
    }

    @Override
    public Optional<Boolean> confirm(String shown, String question) {
        terminal.writer().print(TerminalText.of(shown));
        terminal.flush();
        try {
            String answer = editor().ask(question + " [y/N] ").strip().toLowerCase(Locale.ROOT);
            return Optional.of(answer.equals("y") || answer.equals("yes"));
        } catch (UserInterruptException | EndOfFileException e) {
            return Optional.of(false);
        }
    }

    @Override
    public String edit(String text) throws IOException, InterruptedException {
        Path file = Files.createTempFile("kling-", ".groovy");
        try {
            Files.writeString(file, text);
            Optional<String> program = ExternalEditor.command(System.getenv());
            if (program.isPresent()) {
                terminal.pause(true);
                try {
                    ExternalEditor.run(program.get(), file);
                } finally {
                    terminal.resume();
                }
            } else {
                Nano nano = new Nano(terminal, requireNonNull(file.getParent()));
                nano.open(List.of(file.toString()));
                nano.run();
            }
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void open(Path file) throws IOException {
        DesktopProgram.open(file);
    }

    @Override
    public List<String> history() {
        return editor().history();
    }

    @Override
    public void optionsChanged() {
        editor().applyOptions();
    }
}
