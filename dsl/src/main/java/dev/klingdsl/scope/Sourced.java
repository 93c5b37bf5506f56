package dev.klingdsl.scope;

import dev.klingdsl.plan.SourceText;

/** Something that knows the text it was compiled from: a script. */
public interface Sourced {
    /** {@return the script's text} */
    SourceText source();
}
