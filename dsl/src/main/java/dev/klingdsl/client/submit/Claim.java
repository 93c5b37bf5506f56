package dev.klingdsl.client.submit;

/** An exclusive right to a purchase, held until it is closed. */
public interface Claim extends AutoCloseable {
    /** The claim of a purchase that needs no exclusive right. */
    Claim NONE = () -> {};

    /** Releases the claim. */
    @Override
    void close();
}
