package dev.klingdsl.job.tracking;

import dev.klingdsl.job.JobStatus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where the tracker gets the states of jobs from. */
@FunctionalInterface
public interface StatusSource {
    /** The most ids of one query; a limit of the service. */
    int LARGEST_QUERY = 50;

    /**
     * Queries once, without retries.
     *
     * @param ids of 1 to {@link #LARGEST_QUERY} jobs
     * @return the state of each job that the answer contains
     */
    CompletableFuture<Map<String, JobStatus>> statuses(List<String> ids);
}
