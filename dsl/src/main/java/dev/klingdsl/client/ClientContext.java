package dev.klingdsl.client;

import dev.klingdsl.account.Connection;
import dev.klingdsl.api.BillingApi;
import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.api.RetrofitServices;
import dev.klingdsl.api.TokenApi;
import dev.klingdsl.api.TokenSource;
import dev.klingdsl.client.auth.Environment;
import dev.klingdsl.client.auth.LedgerAccounts;
import dev.klingdsl.client.auth.Target;
import dev.klingdsl.client.auth.TokenSources;
import dev.klingdsl.client.bookkeeping.ResultOwner;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.download.JobFollower;
import dev.klingdsl.client.download.ResultDownloads;
import dev.klingdsl.client.download.SinkDispatcher;
import dev.klingdsl.client.reconcile.Reconciler;
import dev.klingdsl.client.submit.ImageUploads;
import dev.klingdsl.client.submit.SubmissionFlow;
import dev.klingdsl.client.take.RunServices;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.concurrent.WallClockScheduler;
import dev.klingdsl.http.HttpClients;
import dev.klingdsl.http.HttpSettings;
import dev.klingdsl.http.resilience.AccountRateLimits;
import dev.klingdsl.job.tracking.JobTracker;
import dev.klingdsl.run.ClientObserver;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * The parts of a client; each part gets only the parts that it uses.
 *
 * @param ownScheduler closed with the client; null when the builder was given a scheduler
 */
record ClientContext(
        @Nullable WallClockScheduler ownScheduler,
        HttpClients http,
        ChanjingApi api,
        Reconciler reconciler,
        JobTracker tracker,
        RunServices runs,
        Money money) {

    static ClientContext of(KlingClientBuilder builder, Target target) {
        Connection connection = target.connection();
        WallClockScheduler ownScheduler = builder.scheduler == null ? new WallClockScheduler(builder.clock) : null;
        Scheduler scheduler = ownScheduler != null ? ownScheduler : Objects.requireNonNull(builder.scheduler);
        AccountRateLimits limits = builder.rateLimits(target);
        HttpClients http = new HttpClients(new HttpSettings(
                connection.baseUrl(),
                builder.clock,
                builder.callTimeout,
                builder.parallelUploads,
                builder.parallelDownloads));
        RetrofitServices services = new RetrofitServices(http, limits);
        TokenSources tokens = new TokenSources(
                new TokenApi(services, scheduler, builder.random),
                limits,
                scheduler,
                new Environment(builder.environment));
        ClientObserver observer = builder.observer();
        TokenSource token = tokens.source(target);
        ChanjingApi api = new ChanjingApi(services, token, scheduler, builder.random, observer::retried);
        SubmissionRecorder recorder = new SubmissionRecorder(
                ClientDefaults.ledger(builder), LedgerAccounts.of(target), builder.clock, http::clockSkew);
        Money money = new Money(new BillingApi(services, token, scheduler, builder.random), recorder, Money.PATIENCE);
        Reconciler reconciler = new Reconciler(
                recorder, api.listing(), scheduler, ClientDefaults.settling(builder, connection.sandbox()));
        JobTracker tracker = new JobTracker(api, scheduler, ClientDefaults.pace(builder, connection.sandbox()));
        SubmissionFlow submissions = new SubmissionFlow(
                new ImageUploads(api, scheduler, recorder),
                api.submissions(),
                recorder,
                reconciler,
                observer,
                scheduler);
        RunServices runs = new RunServices(
                submissions,
                new JobFollower(tracker, recorder, observer),
                new ResultDownloads(api, observer, scheduler.clock()),
                new SinkDispatcher(List.copyOf(builder.sinks)),
                recorder,
                new ResultOwner(TokenSources.account(target), connection.sandbox()),
                scheduler);
        return new ClientContext(ownScheduler, http, api, reconciler, tracker, runs, money);
    }

    SubmissionRecorder recorder() {
        return runs.recorder();
    }
}
