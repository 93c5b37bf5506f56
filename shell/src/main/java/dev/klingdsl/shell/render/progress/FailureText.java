package dev.klingdsl.shell.render.progress;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.DeadlineException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.shell.render.DurationText;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Explains why a take has no result, and tells failures from jobs that go on.
 *
 * @param timeout the timeout of the run
 */
public record FailureText(Duration timeout) {

    String of(TakeId take, @Nullable String jobId, KlingException error) {
        String message = String.valueOf(error.getMessage());
        if (error instanceof DeadlineException) {
            String job = jobId == null ? "" : " (job " + jobId + ")";
            return "not finished after " + DurationText.exact(timeout) + job
                    + "; it goes on at the service; run the same command again";
        }
        if (error instanceof CancelledException) {
            String subject = "'" + take + "' ";
            String said = message.startsWith(subject) ? message.substring(subject.length()) : message;
            return said.replaceFirst("^(was|is) (?=no)", "");
        }
        if (error instanceof SubmissionInDoubtException) {
            return "in doubt: " + message;
        }
        return (jobId == null ? "not submitted: " : "failed: ") + message;
    }
}
