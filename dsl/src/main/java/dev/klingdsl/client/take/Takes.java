package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.Decision;
import dev.klingdsl.error.KlingException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The takes of one run. */
public interface Takes {

    /**
     * Decides about every take, in order; nothing has been sent when that fails.
     *
     * @throws java.io.UncheckedIOException if an image cannot be read
     */
    List<Chosen> choose(RunContext run);

    /**
     * One take and what is to be done about it.
     *
     * @param unsendable why nothing can be submitted for it; null when it can
     */
    record Chosen(
            TakeContext take, Decision decision, @Nullable KlingException unsendable) {}
}
