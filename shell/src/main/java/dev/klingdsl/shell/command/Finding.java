package dev.klingdsl.shell.command;

/**
 * What one check found out.
 *
 * @param kind how bad it is
 * @param subject what was checked
 * @param text what was found
 * @param fix what to do about it; empty when there is nothing to do
 */
record Finding(Kind kind, String subject, String text, String fix) {

    /** How bad it is. */
    enum Kind {
        /** As it should be. */
        FINE,
        /** Works, but could be better. */
        NOTE,
        /** Keeps something from working. */
        BROKEN
    }

    static Finding fine(String subject, String text) {
        return new Finding(Kind.FINE, subject, text, "");
    }

    static Finding note(String subject, String text, String fix) {
        return new Finding(Kind.NOTE, subject, text, fix);
    }

    static Finding broken(String subject, String text, String fix) {
        return new Finding(Kind.BROKEN, subject, text, fix);
    }
}
