package dev.klingdsl.script.ast;

/** The messages for words that exist but are used in the wrong place or form. */
public final class WordMessages {
    private WordMessages() {}

    public static String outsideBlock(String word) {
        return "'" + word + "' is a setting; it belongs inside kling { … }, defaults { … } or preset { … }";
    }

    public static String insideBlock(String word) {
        return word.equals("kling")
                ? "a kling block cannot stand inside another block; close the outer one first"
                : "'" + word + "' belongs at the top level of the script, not inside a block";
    }

    static String assigned(String word) {
        return "'" + word + "' is a word, not a variable; write " + word + " VALUE, without '='";
    }

    static String withoutParentheses(String word) {
        return "'" + word + "' needs parentheses when nothing follows it: " + word + "()";
    }

    static String needsValue(String word, String example) {
        return "'" + word + "' needs a value, such as: " + example;
    }
}
