package dev.klingdsl.shell.session;

import dev.klingdsl.account.Connection;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Carries out plans. */
public interface Submitter extends AutoCloseable {

    /** Returns what it talks to. */
    Connection connection();

    /** Returns what a plan will cost, of which nothing is paid for yet that is there or under way. */
    CompletableFuture<Estimate> estimate(Plan plan, RunOptions options);

    /** Starts to carry out a plan and returns at once. */
    CompletableFuture<RunSummary> submit(Plan plan, RunOptions options, Consumer<? super JobEvent> listener);

    /** Returns the client itself, for scripting. */
    Object client();

    /** Stops following; jobs go on at the service. */
    @Override
    void close();
}
