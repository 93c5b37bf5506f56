package dev.klingdsl.shell.cli.script;

import java.util.List;

/** Extracts the summary of a script: the first sentence of its first comment. */
public final class ScriptSummary {
    private ScriptSummary() {}

    public static String of(String script) {
        List<String> lines = script.lines().map(String::strip).toList();
        StringBuilder comment = new StringBuilder();
        for (String line : lines) {
            boolean isComment = line.startsWith("//") || line.startsWith("/*") || line.startsWith("*");
            if (line.startsWith("#!") || (line.isEmpty() && comment.isEmpty())) {
                continue;
            }
            String words = line.replaceFirst("^(//+|/\\*+|\\*+/?)", "")
                    .replaceFirst("\\*+/$", "")
                    .strip();
            if (!isComment || (words.isEmpty() && !comment.isEmpty())) {
                break;
            }
            comment.append(comment.isEmpty() ? "" : " ").append(words);
        }
        return firstSentence(comment.toString().strip());
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        String sentence = end < 0 ? text : text.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
