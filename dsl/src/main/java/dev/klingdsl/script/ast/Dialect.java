package dev.klingdsl.script.ast;

import groovy.lang.Script;

import java.util.Set;

/**
 * What a text is compiled as.
 *
 * @param baseClass of the compiled scripts; it has the words of the top level as methods
 * @param isPrompt true for the input of a prompt, where block words at the top level change a draft
 * @param variables that earlier inputs have left
 * @param commands names of the prompt's commands, which are suggested like words
 */
public record Dialect(
        Class<? extends Script> baseClass, boolean isPrompt, Set<String> variables, Set<String> commands) {

    /** Returns the dialect of a whole script. */
    public static Dialect script(Class<? extends Script> baseClass) {
        return new Dialect(baseClass, false, Set.of(), Set.of());
    }
}
