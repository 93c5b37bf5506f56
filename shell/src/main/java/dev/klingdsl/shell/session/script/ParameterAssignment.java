package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandException;

import java.util.Map;

/** Parses {@code name=value}. */
final class ParameterAssignment {
    private ParameterAssignment() {}

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
