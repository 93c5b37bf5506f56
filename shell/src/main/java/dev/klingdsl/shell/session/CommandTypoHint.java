package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.text.DidYouMean;

import java.util.List;
import java.util.Optional;

/** Recognizes a mistyped command, which Groovy would report as a syntax error. */
final class CommandTypoHint {
    private CommandTypoHint() {}

    /** Returns a diagnostic for a line that failed as Groovy and looks like a command with its arguments. */
    static Optional<Diagnostic> hint(SourceText line, CommandRegistry commands) {
        List<Argument> words = Argument.split(line.text());
        if (words.isEmpty()
                || line.text().contains("\n")
                || commands.find(words.get(0).text()).isPresent()) {
            return Optional.empty();
        }
        Argument first = words.get(0);
        boolean word = first.text().matches("[A-Za-z]+")
                && Vocabulary.standard().find(first.text()).isEmpty();
        boolean shell = words.size() == 1 || words.stream().skip(1).noneMatch(Argument::quoted);
        boolean code = words.size() > 1 && line.text().matches(".*[{}()=].*");
        if (!word || !shell || code) {
            return Optional.empty();
        }
        boolean nearerWord = DidYouMean.nearest(
                        first.text(),
                        Vocabulary.standard().words().stream()
                                .map(known -> known.name())
                                .toList())
                .isPresent();
        return DidYouMean.nearest(first.text(), commands.names())
                .filter(command -> !nearerWord)
                .map(command -> Diagnostic.error(
                        new SourceLocation(
                                line, 1, first.start() + 1, first.text().length()),
                        "unknown command '" + first.text() + "', did you mean '" + command + "'?"));
    }
}
