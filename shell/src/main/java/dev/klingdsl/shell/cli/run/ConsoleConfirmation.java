package dev.klingdsl.shell.cli.run;

import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.TerminalInfo;
import dev.klingdsl.shell.spending.Confirmation;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks for consent on the console. */
public final class ConsoleConfirmation implements Confirmation {
    private static final Set<String> AGREED = Set.of("y", "yes");

    private final Console console;
    private final boolean json;

    /**
     * Creates one.
     *
     * @param json whether events are written for a program: then nobody is asked
     */
    public ConsoleConfirmation(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public void warn(String message) {
        console.note(message);
    }

    @Override
    public void inform(String message) {
        console.say(message);
    }

    @Override
    public Optional<Boolean> ask(String question) {
        TerminalInfo window = console.environment().window();
        if (json || !window.in() || !window.err()) {
            return Optional.empty();
        }
        @Nullable String answer = console.ask(question + " [y/N]");
        boolean agreed = answer != null && AGREED.contains(answer.toLowerCase(Locale.ROOT));
        if (!agreed) {
            console.say("nothing was sent");
        }
        return Optional.of(agreed);
    }
}
