package dev.klingdsl.job.tracking;

import dev.klingdsl.job.JobStatus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the tracker learns how jobs are doing. */
@FunctionalInterface
public interface StatusSource {
    /** The most ids that one question may hold; a limit of the service. */
    int LARGEST_QUESTION = 50;

    /**
     * Asks once, without trying again.
     *
     * @param ids of 1 to {@link #LARGEST_QUESTION} jobs
     * @return the status of each job that the answer knows; others are missing from the map
     */
    CompletableFuture<Map<String, JobStatus>> statuses(List<String> ids);
}
