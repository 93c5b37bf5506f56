package dev.klingdsl.run;

import dev.klingdsl.ledger.Budget;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options of a run.
 *
 * @param output the folder that gets one folder of result files for each plan
 * @param fresh true to pay for a new take even when an earlier run has made the same; an unfinished job of the same
 *     request, as after an interrupted run, is continued instead
 * @param submitOnly true to end the run once all takes are submitted; false to wait for the jobs and download their
 *     files
 * @param timeout how long to wait for the jobs, by the wall clock, positive; unfinished jobs continue at the service
 * @param revision the revision of a live session's draft, recorded in the ledger; null outside of a session
 * @param budget the limits for submissions, which also count those of other runs and processes; null for none
 * @param prices returns the expected price of a request, in beans; empty when it is not known
 */
public record RunOptions(
        Path output,
        boolean fresh,
        boolean submitOnly,
        Duration timeout,
        @Nullable String revision,
        @Nullable Budget budget,
        Function<? super VideoRequest, Optional<BigDecimal>> prices) {

    /** Checks the timeout. */
    public RunOptions {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not positive");
        }
    }

    /**
     * Returns the default options.
     *
     * @return the folder {@code out}, reuse of existing results, a timeout of 30 minutes
     */
    public static RunOptions defaults() {
        return new RunOptions(
                Path.of("out"), false, false, Duration.ofMinutes(30), null, null, request -> Optional.empty());
    }

    /**
     * {@return these options with another output folder}
     *
     * @param folder created when it is missing
     */
    public RunOptions withOutput(Path folder) {
        return new RunOptions(folder, fresh, submitOnly, timeout, revision, budget, prices);
    }

    /**
     * {@return these options with reuse of existing results disabled or enabled}
     *
     * @param value true to pay again for results that an earlier run has made
     */
    public RunOptions withFresh(boolean value) {
        return new RunOptions(output, value, submitOnly, timeout, revision, budget, prices);
    }

    /**
     * {@return these options for submission only, or for complete runs}
     *
     * @param value true to end the run once all takes are submitted
     */
    public RunOptions withSubmitOnly(boolean value) {
        return new RunOptions(output, fresh, value, timeout, revision, budget, prices);
    }

    /**
     * {@return these options with another timeout}
     *
     * @param value positive, by the wall clock
     */
    public RunOptions withTimeout(Duration value) {
        return new RunOptions(output, fresh, submitOnly, value, revision, budget, prices);
    }

    /**
     * {@return these options for a revision of a live session's draft}
     *
     * @param value the name of the revision; null for none
     */
    public RunOptions withRevision(@Nullable String value) {
        return new RunOptions(output, fresh, submitOnly, timeout, value, budget, prices);
    }

    /**
     * {@return these options with a budget}
     *
     * @param value the limits for submissions; null for none
     */
    public RunOptions withBudget(@Nullable Budget value) {
        return new RunOptions(output, fresh, submitOnly, timeout, revision, value, prices);
    }

    /**
     * {@return these options with prices, which count against the budget and are recorded in the ledger}
     *
     * @param value returns the expected price of a request, in beans; empty when it is not known
     */
    public RunOptions withPrices(Function<? super VideoRequest, Optional<BigDecimal>> value) {
        return new RunOptions(output, fresh, submitOnly, timeout, revision, budget, value);
    }
}
