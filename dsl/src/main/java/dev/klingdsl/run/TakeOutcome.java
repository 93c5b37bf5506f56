package dev.klingdsl.run;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What became of one take.
 *
 * @param take which
 * @param state how far it came
 * @param jobId the service's id; null unless the service accepted it
 * @param file the first result file; null unless downloaded or reused
 * @param error why it came no further, or why the ledger could not be told of it; null when all is as was asked
 * @param entry the id of its submission in the ledger; null when it has none
 */
public record TakeOutcome(
        TakeId take,
        TakeState state,
        @Nullable String jobId,
        @Nullable Path file,
        @Nullable KlingException error,
        @Nullable String entry) {}
