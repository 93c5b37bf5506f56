package dev.klingdsl.client.submit;

import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.result.ResultSlot;
import org.jspecify.annotations.Nullable;

/** What came of sending one take. */
public sealed interface Sent {

    /**
     * A job.
     *
     * @param unnoted why it is not written down everywhere; null when it is
     */
    record Made(
            SubmitResponse answer,
            ResultSlot slot,
            @Nullable KlingException unnoted) implements Sent {}

    /** Something else has to be done: somebody was faster, or the answer was lost. */
    record Otherwise(Decision decision) implements Sent {}
}
