package dev.klingdsl.client.submit;

/** An exclusive right, until it is closed. */
public interface Claim extends AutoCloseable {
    /** The right to buy what may be bought any number of times. */
    Claim NONE = () -> {};

    /** Gives the right back. */
    @Override
    void close();
}
