package dev.klingdsl.job.tracking;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Detects that a job has been missing from the service's answers for too long. Not thread-safe. */
final class AbsenceDetector {
    static final Duration TOLERATED = Duration.ofMinutes(10);
    /** Two answers can be ten minutes apart because the machine slept. */
    private static final int LEAST_ANSWERS = 3;

    private @Nullable Instant since;
    private int answers;

    /** Records an answer without the job; returns for how long it has been missing if that is too long, else null. */
    @Nullable
    Duration record(Instant now) {
        if (since == null) {
            since = now;
        }
        answers++;
        Duration missing = Duration.between(since, now);
        return answers >= LEAST_ANSWERS && missing.compareTo(TOLERATED) >= 0 ? missing : null;
    }
}
