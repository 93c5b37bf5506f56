package dev.klingdsl.shell.session;

import dev.klingdsl.account.Connection;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.shell.spending.PricedPlan;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The port to the service. */
public interface Submitter extends AutoCloseable {

    /** Returns what it talks to. */
    Connection connection();

    /** Returns true when the user asked for the sandbox; false when it answers for lack of credentials. */
    boolean isSandboxRequested();

    /** Prices the new takes of a plan, and compares the price with budget and balance. */
    PricedPlan price(Plan plan, RunOptions options) throws InterruptedException;

    /** Starts a run and returns at once. */
    CompletableFuture<RunSummary> submit(PricedPlan plan, Consumer<? super JobEvent> listener);

    /** Returns the client itself, for scripting. */
    Object client();

    /** Stops following; jobs go on at the service. */
    @Override
    void close();
}
