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

/** How far a submission is. Each stage is made from the one before, so that no step can be left out or come too early. */
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

    /** Nobody else can buy the same, and there is a turn to send. */
    record Claimed(Uploaded uploaded, Claim claim, SubmitTurn turn) implements SubmissionStage {
        SubmissionOrder order() {
            return uploaded.order();
        }
    }

    /** Either the intent, or what stands for the purchase already. */
    sealed interface Recorded extends SubmissionStage {}

    /**
     * The intent is durable in the ledger.
     *
     * @param recordedAt by {@link System#nanoTime}, which nobody sets
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

    /** The names of the results are reserved and the lease is confirmed: the next thing is the first byte. */
    record Ready(Intent intent, @Nullable ResultSlot slot) implements SubmissionStage {}

    /** The service has accepted. */
    record Answered(Ready ready, SubmitResponse response) implements SubmissionStage {}
}
