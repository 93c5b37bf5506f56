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
 * How a plan is carried out.
 *
 * @param output the folder that gets one folder of result files for each plan
 * @param fresh true to pay for a new take even when an earlier run has made the same; a job of the same request that is
 *     still to be finished, as after an interrupted run, is continued instead of paid for again
 * @param submitOnly true to be done once all are submitted; false to wait for the jobs and download their files
 * @param timeout how long to wait for the jobs, by the wall clock, positive; what is not finished by then goes on at
 *     the service
 * @param revision of a live session's draft, for the ledger; null outside of one
 * @param budget that every submission keeps to, also those of other runs and processes at the same time; null for no
 *     limit
 * @param prices tells what a request should cost, in beans; nothing when that is not known
 */
public record RunOptions(
        Path output,
        boolean fresh,
        boolean submitOnly,
        Duration timeout,
        @Nullable String revision,
        @Nullable Budget budget,
        Function<? super VideoRequest, Optional<BigDecimal>> prices) {

    /**
     * Checks the timeout.
     *
     * @param output the folder that gets one folder of result files for each plan
     * @param fresh true to pay for a new take even when an earlier run has made the same; a job of the same request
     *     that is still to be finished, as after an interrupted run, is continued instead of paid for again
     * @param submitOnly true to be done once all are submitted; false to wait for the jobs and download their files
     * @param timeout how long to wait for the jobs, by the wall clock, positive; what is not finished by then goes on
     *     at the service
     * @param revision of a live session's draft, for the ledger; null outside of one
     * @param budget that every submission keeps to, also those of other runs and processes at the same time; null for
     *     no limit
     * @param prices tells what a request should cost, in beans; nothing when that is not known
     */
    public RunOptions {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout " + timeout + " is not positive");
        }
    }

    /**
     * The options that hold when none are told.
     *
     * @return folder {@code out}, reuse what is there, wait for at most 30 minutes
     */
    public static RunOptions defaults() {
        return new RunOptions(
                Path.of("out"), false, false, Duration.ofMinutes(30), null, null, request -> Optional.empty());
    }

    /**
     * {@return the same with another output folder}
     *
     * @param folder made when it is missing
     */
    public RunOptions withOutput(Path folder) {
        return new RunOptions(folder, fresh, submitOnly, timeout, revision, budget, prices);
    }

    /**
     * {@return the same with reuse switched off, or on again}
     *
     * @param value true to pay again for what an earlier run has made
     */
    public RunOptions withFresh(boolean value) {
        return new RunOptions(output, value, submitOnly, timeout, revision, budget, prices);
    }

    /**
     * {@return the same for submitting alone, or for the whole way again}
     *
     * @param value true to be done once all are submitted
     */
    public RunOptions withSubmitOnly(boolean value) {
        return new RunOptions(output, fresh, value, timeout, revision, budget, prices);
    }

    /**
     * {@return the same with another limit of the wait}
     *
     * @param value positive, by the wall clock
     */
    public RunOptions withTimeout(Duration value) {
        return new RunOptions(output, fresh, submitOnly, value, revision, budget, prices);
    }

    /**
     * {@return the same for a revision of a live session's draft, or none}
     *
     * @param value its name; null for none
     */
    public RunOptions withRevision(@Nullable String value) {
        return new RunOptions(output, fresh, submitOnly, timeout, value, budget, prices);
    }

    /**
     * {@return the same with a budget, or none}
     *
     * @param value what every submission keeps to; null for no limit
     */
    public RunOptions withBudget(@Nullable Budget value) {
        return new RunOptions(output, fresh, submitOnly, timeout, revision, value, prices);
    }

    /**
     * {@return the same with prices, which the budget is compared with and the ledger remembers}
     *
     * @param value tells what a request should cost, in beans; nothing when that is not known
     */
    public RunOptions withPrices(Function<? super VideoRequest, Optional<BigDecimal>> value) {
        return new RunOptions(output, fresh, submitOnly, timeout, revision, budget, value);
    }
}
