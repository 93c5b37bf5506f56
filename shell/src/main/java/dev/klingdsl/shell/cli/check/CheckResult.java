package dev.klingdsl.shell.cli.check;

/**
 * What one check found out.
 *
 * @param kind how bad it is
 * @param subject what was checked
 * @param text what was found
 * @param fix what to do about it; empty when there is nothing to do
 */
public record CheckResult(Kind kind, String subject, String text, String fix) {

    /** How bad it is. */
    public enum Kind {
        /** As it should be. */
        FINE,
        /** Works, but could be better. */
        NOTE,
        /** Keeps something from working. */
        BROKEN
    }

    static CheckResult fine(String subject, String text) {
        return new CheckResult(Kind.FINE, subject, text, "");
    }

    static CheckResult note(String subject, String text, String fix) {
        return new CheckResult(Kind.NOTE, subject, text, fix);
    }

    static CheckResult broken(String subject, String text, String fix) {
        return new CheckResult(Kind.BROKEN, subject, text, fix);
    }
}
