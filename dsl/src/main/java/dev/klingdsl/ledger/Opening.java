package dev.klingdsl.ledger;

/** What came of a wish to buy. */
public sealed interface Opening {

    /** {@return the entry that stands for the purchase} */
    Entry entry();

    /**
     * A new entry, durable, in state {@link StateName#INTENT} and held by this process: submit it.
     *
     * @param entry the new one
     */
    record Opened(Entry entry) implements Opening {}

    /**
     * An earlier entry, or one of another process: submit nothing.
     *
     * @param entry the one that is there
     */
    record Existing(Entry entry) implements Opening {}
}
