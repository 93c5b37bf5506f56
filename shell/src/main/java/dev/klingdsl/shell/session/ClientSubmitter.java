package dev.klingdsl.shell.session;

import dev.klingdsl.client.Connection;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.RunOptions;
import dev.klingdsl.client.RunSummary;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.plan.Plan;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Carries out plans through a client.
 *
 * @param client closed with this
 */
public record ClientSubmitter(KlingClient client) implements Submitter {
    @Override
    public Connection connection() {
        return client.connection();
    }

    @Override
    public CompletableFuture<RunSummary> submit(Plan plan, RunOptions options, Consumer<? super JobEvent> listener) {
        return client.run(plan, options, listener).done();
    }

    @Override
    public void close() {
        client.close();
    }
}
