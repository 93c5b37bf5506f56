package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.script.live.LiveScript;
import dev.klingdsl.shell.session.CommandRegistry;
import dev.klingdsl.shell.session.completion.Completion;
import dev.klingdsl.shell.session.input.BracketMatcher;
import dev.klingdsl.shell.session.input.Token;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

import java.util.List;
import java.util.function.Function;

/** Decides when an input is complete, and finds the word to complete. */
final class InputParser implements Parser {
    private final CommandRegistry commands;
    private final Function<String, Completion> completions;

    InputParser(CommandRegistry commands, Function<String, Completion> completions) {
        this.commands = commands;
        this.completions = completions;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            String before = line.substring(0, cursor);
            return new CompletionWord(line, cursor, completions.apply(before));
        }
        if (context == ParseContext.ACCEPT_LINE && isOpen(line)) {
            List<Token> tokens = Token.of(line);
            int depth = new BracketMatcher(line, tokens).depth();
            throw new EOFError(-1, -1, "the input goes on", "", depth, null);
        }
        return new CompletionWord(line, cursor, new Completion(cursor, List.of()));
    }

    private boolean isOpen(String line) {
        if (line.isBlank() || commands.commandOf(line).isPresent()) {
            return false;
        }
        // A blank line ends an input that only seems to be incomplete.
        return !line.endsWith("\n\n") && LiveScript.isIncomplete(line);
    }

    /** No character is escaped, as history expansion is off. */
    @Override
    public boolean isEscapeChar(char ch) {
        return false;
    }
}
