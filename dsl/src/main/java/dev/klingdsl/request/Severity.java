package dev.klingdsl.request;

/** The severity of a violation. */
public enum Severity {
    /** The service certainly rejects it; it is never sent. */
    ERROR,
    /** Beyond a limit that other hosts of the model document; sent unless the caller is strict. */
    ADVICE
}
