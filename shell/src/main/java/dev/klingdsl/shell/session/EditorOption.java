package dev.klingdsl.shell.session;

import java.util.Locale;

/** The options of the line editor, switched by {@code set -o} and {@code set +o}. */
public enum EditorOption {
    /** Key bindings of vi. */
    VI("key bindings of vi instead of emacs"),
    /** Suggestions from history. */
    SUGGEST("suggest the rest of a line from history"),
    /** Hints after words and commands. */
    TIPS("show what a word or command takes while it is typed"),
    /** Colours while typing. */
    HIGHLIGHT("colour words, strings and mistakes while typing"),
    /** Automatic indentation. */
    INDENT("indent the next line of a block");

    private final String summary;

    EditorOption(String summary) {
        this.summary = summary;
    }

    /** Returns its name for the user. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it does, as a phrase. */
    public String summary() {
        return summary;
    }
}
