package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Argument;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandException;

import java.util.Map;

/** Reads {@code name=value}. */
final class NameAndValue {
    private NameAndValue() {}

    static Map<String, Object> of(Argument argument, Arguments arguments) {
        int equals = argument.text().indexOf('=');
        if (equals <= 0) {
            throw new CommandException(
                    "'" + argument.text() + "' gives no value; write name=value, without blanks around the =",
                    arguments.place(argument));
        }
        return Map.of(argument.text().substring(0, equals), argument.text().substring(equals + 1));
    }
}
