package dev.klingdsl.job.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** How long a job has been missing from the service's answers; a few answers without it are nothing. Not thread-safe. */
final class AbsenceDetector {
    static final Duration TOLERATED = Duration.ofMinutes(10);
    /** After a night's sleep of the machine, two answers are ten minutes apart. */
    private static final int LEAST_ANSWERS = 3;

    private @Nullable Instant since;
    private int answers;

    /** Notes an answer without the job; returns for how long it has been missing when that is too long, else null. */
    @Nullable
    Duration note(Instant now) {
        if (since == null) {
            since = now;
        }
        answers++;
        Duration missing = Duration.between(since, now);
        return answers >= LEAST_ANSWERS && missing.compareTo(TOLERATED) >= 0 ? missing : null;
    }
}
