package dev.klingdsl.scope;

import java.nio.file.Path;

/** The top level of a script that is being evaluated, for the words that an application adds. One thread at a time. */
public interface ScriptScope {

    /**
     * Adds a step to the plan, placed where the word stands; the name is unique in the plan.
     *
     * @param name of the step, and of its result files
     * @param settings the words of its block
     */
    void step(String name, Preset settings);

    /**
     * Adds settings for every later step.
     *
     * @param settings applied before the words of each later step
     */
    void defaults(Preset settings);

    /** {@return the folder where the script's relative files are looked for} */
    Path folder();
}
