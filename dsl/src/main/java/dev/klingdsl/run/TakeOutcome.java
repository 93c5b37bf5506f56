package dev.klingdsl.run;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The outcome of one take.
 *
 * @param take the take
 * @param state the state that it reached
 * @param jobId the service's id; null unless the service accepted it
 * @param file the first result file; null unless downloaded or reused
 * @param error why it did not reach the requested state, or why it could not be recorded in the ledger; null when there
 *     was no failure
 * @param entry the id of its submission in the ledger; null when it has none
 */
public record TakeOutcome(
        TakeId take,
        TakeState state,
        @Nullable String jobId,
        @Nullable Path file,
        @Nullable KlingException error,
        @Nullable String entry) {}
