package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.CommandException;

/** Reads numbers. */
final class Numbers {
    private Numbers() {}

    static int positive(String what, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new CommandException(what + " takes a whole number, 1 or more, and not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
