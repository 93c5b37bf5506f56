package dev.klingdsl.shell.render;

/** Counts things in English: {@code 1 video}, {@code 3 videos}. */
public final class Plural {
    private Plural() {}

    /** Returns the number and the noun, whose plural ends in {@code s}. */
    public static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
