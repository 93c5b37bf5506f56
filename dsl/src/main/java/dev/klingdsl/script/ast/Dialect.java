package dev.klingdsl.script.ast;

import java.util.Set;

/**
 * What a text is compiled as.
 *
 * @param isPrompt true for the input of a prompt, where block words at the top level speak to a draft
 * @param variables that earlier inputs have left
 * @param commands names that the prompt knows beside the language's own words
 */
public record Dialect(boolean isPrompt, Set<String> variables, Set<String> commands) {
    /** A script: it stands alone. */
    public static final Dialect SCRIPT = new Dialect(false, Set.of(), Set.of());
}
