package dev.klingdsl.request;

/** How much a violation matters. */
public enum Severity {
    /** The service certainly refuses it, so it is never sent. */
    ERROR,
    /** Documented elsewhere as a limit of the model; sent all the same unless the caller is strict. */
    ADVICE
}
