package dev.klingdsl.client.take;

import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.DeadlineException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.TakeId;

import java.time.Duration;

/** The reason why a run stops, as an error for each of its takes. */
public interface RunTermination {

    /** Returns the error of a take that was not submitted. */
    KlingException before(TakeId take);

    /** Returns the error of a take whose job continues at the service. */
    KlingException after(TakeId take, String jobId, String state);

    /**
     * Returns the error of a take whose submission is still being resolved.
     *
     * @param doubt why its outcome is not known
     */
    default KlingException inDoubt(TakeId take, String doubt) {
        return new SubmissionInDoubtException("it is not known yet whether '" + take + "' was submitted: " + doubt);
    }

    static RunTermination cancelled(String why) {
        return new RunTermination() {
            @Override
            public KlingException before(TakeId take) {
                return new CancelledException("'" + take + "' was not submitted: " + why);
            }

            @Override
            public KlingException after(TakeId take, String jobId, String state) {
                return new CancelledException("'" + take + "' is no longer waited for: " + why + "; job " + jobId
                        + " goes on at the service, and running the same again finds it");
            }
        };
    }

    static RunTermination deadline(Duration timeout) {
        RunTermination cancelled = cancelled("the time allowed for the run is over");
        return new RunTermination() {
            @Override
            public KlingException before(TakeId take) {
                return cancelled.before(take);
            }

            @Override
            public KlingException after(TakeId take, String jobId, String state) {
                return new DeadlineException("'" + take + "' (job " + jobId + ")", state, timeout);
            }
        };
    }
}
