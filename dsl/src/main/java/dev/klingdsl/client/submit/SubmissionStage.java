package dev.klingdsl.client.submit;

import dev.klingdsl.api.SubmitTurn;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.json.RequestJsonWriter;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * The stages of a submission. Each stage is created from the previous one, so that no step can be skipped or come too
 * early.
 */
sealed interface SubmissionStage {

    /** Every image has a URL. */
    record Uploaded(SubmissionOrder order, Map<ImageSource, String> urls) implements SubmissionStage {
        String url(ImageSource image) {
            return Objects.requireNonNull(urls.get(image));
        }

        String json() {
            return RequestJsonWriter.compact(order.origin().request(), this::url);
        }
    }

    /** The exclusive right to the purchase is held, and it is this submission's turn. */
    record Claimed(Uploaded uploaded, Claim claim, SubmitTurn turn) implements SubmissionStage {
        SubmissionOrder order() {
            return uploaded.order();
        }
    }

    /** Either the intent, or the entry that stands for the purchase already. */
    sealed interface Recorded extends SubmissionStage {}

    /**
     * The intent is durable in the ledger.
     *
     * @param recordedAt by {@link System#nanoTime}, which changes of the system clock do not affect
     */
    record Intent(Claimed claimed, LedgerEntry entry, long recordedAt) implements Recorded {
        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - recordedAt);
        }

        SubmissionOrder order() {
            return claimed.order();
        }
    }

    /** Another entry stands for the purchase: nothing is sent. */
    record Instead(TakeAction action) implements Recorded {}

    /** The names of the results are reserved and the lease is confirmed: the request is sent next. */
    record Ready(Intent intent, @Nullable ResultSlot slot) implements SubmissionStage {}

    /** The service has accepted the request. */
    record Answered(Ready ready, SubmitResponse response) implements SubmissionStage {}
}
