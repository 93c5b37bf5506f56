package dev.klingdsl.shell.cli;

import java.util.Locale;

/** When colours are used. */
public enum ColourMode {
    /** On a terminal that can, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Into pipes and files as well. */
    ALWAYS,
    /** Not at all. */
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
