package dev.klingdsl.scope;

import org.jspecify.annotations.Nullable;

/**
 * What a top-level word of an application does. A closure after it is a block of settings, as after {@code kling}. May be
 * called by several threads at once, each with its own script.
 */
@FunctionalInterface
public interface TopWord {

    /**
     * Speaks the word.
     *
     * @param script the script it stands in
     * @param arguments what follows it
     * @return its value, which the script may use
     * @throws IllegalArgumentException if it cannot do so; the message is told at the word's place in the script
     */
    @Nullable
    Object speak(ScriptScope script, WordArguments arguments);
}
