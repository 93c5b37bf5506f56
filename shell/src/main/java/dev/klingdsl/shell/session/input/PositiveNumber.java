package dev.klingdsl.shell.session.input;

/** Parses positive numbers. */
public final class PositiveNumber {
    private PositiveNumber() {}

    public static int positive(String what, String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new CommandException(what + " takes a whole number, 1 or more, and not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
