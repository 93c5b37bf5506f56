package dev.klingdsl.shell.cli;

import java.util.Locale;

/** When colours are used. */
public enum ColourMode {
    /** On a terminal that supports them, unless {@code NO_COLOR} is set. */
    AUTO,
    /** Always, also in pipes and files. */
    ALWAYS,
    /** Never. */
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
