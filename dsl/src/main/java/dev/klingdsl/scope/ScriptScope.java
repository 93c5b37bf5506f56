package dev.klingdsl.scope;

import java.nio.file.Path;

/** The top level of a script that is being evaluated, for the words that an application adds. Not thread-safe. */
public interface ScriptScope {

    /**
     * Adds a step to the plan, with the location of the word.
     *
     * @param name of the step and of its result files, unique in the plan
     * @param settings the words of its block
     */
    void step(String name, Preset settings);

    /**
     * Adds settings for every later step.
     *
     * @param settings applied before the words of each later step
     */
    void defaults(Preset settings);

    /** {@return the folder against which the script's relative files are resolved} */
    Path folder();
}
