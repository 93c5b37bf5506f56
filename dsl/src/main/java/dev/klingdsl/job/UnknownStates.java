package dev.klingdsl.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns of states that this version does not know, of each once: jobs in them are followed all the same. */
final class UnknownStates {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownStates.class);
    private static final int MOST = 20;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    void note(String jobId, JobStatus status) {
        if (status instanceof JobStatus.Unrecognized unknown && seen.size() < MOST && seen.add(unknown.text())) {
            LOG.warn(
                    "Job {} is in the state '{}', which this version does not know; it is followed as a running one",
                    jobId,
                    unknown.text());
        }
    }
}
