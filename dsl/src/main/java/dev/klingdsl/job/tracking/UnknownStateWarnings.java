package dev.klingdsl.job.tracking;

import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns of states that this version does not know, of each once: jobs in them are followed all the same. */
final class UnknownStateWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownStateWarnings.class);
    private static final int MOST = 20;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    void note(Job job, JobStatus status) {
        if (status instanceof JobStatus.Unrecognized unknown && seen.size() < MOST && seen.add(unknown.text())) {
            LOG.warn(
                    "Job {} (trace_id {}) is in the state '{}', which this version does not know; it is followed as a running one",
                    job.id(),
                    job.traceId(),
                    unknown.text());
        }
    }
}
