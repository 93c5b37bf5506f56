package dev.klingdsl.shell.cli.check;

/**
 * The result of one check.
 *
 * @param kind its severity
 * @param subject what was checked
 * @param text what was found
 * @param fix the remedy; empty when none is needed
 */
public record CheckResult(Kind kind, String subject, String text, String fix) {

    /** The severity. */
    public enum Kind {
        /** In order. */
        FINE,
        /** Works with limitations. */
        NOTE,
        /** Prevents commands from working. */
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
