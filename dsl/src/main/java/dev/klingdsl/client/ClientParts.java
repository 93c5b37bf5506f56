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
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.bookkeeping.Workplace;
import dev.klingdsl.client.download.ResultDownloads;
import dev.klingdsl.client.download.SinkDispatcher;
import dev.klingdsl.client.reconcile.Reconciler;
import dev.klingdsl.client.submit.ImageUploads;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.concurrent.AsyncSemaphore;
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
 * What a client is put together from.
 *
 * @param ownScheduler to be closed with the client; null when the builder was given another one
 */
record ClientParts(
        @Nullable WallClockScheduler ownScheduler,
        HttpClients http,
        SubmissionRecorder books,
        Workshop workshop,
        Money money) {

    static ClientParts of(KlingClientBuilder builder, Target target) {
        Connection connection = target.connection();
        WallClockScheduler ownScheduler = builder.scheduler == null ? new WallClockScheduler(builder.clock) : null;
        Scheduler scheduler = ownScheduler != null ? ownScheduler : Objects.requireNonNull(builder.scheduler);
        AccountRateLimits pacing = builder.pacing(target);
        HttpClients http = new HttpClients(new HttpSettings(
                connection.baseUrl(),
                builder.clock,
                builder.callTimeout,
                builder.parallelUploads,
                builder.parallelDownloads));
        RetrofitServices services = new RetrofitServices(http, pacing);
        TokenSources tokens = new TokenSources(
                new TokenApi(services, scheduler, builder.random),
                pacing,
                scheduler,
                new Environment(builder.environment));
        ClientObserver observer = builder.observer();
        TokenSource token = tokens.source(target);
        ChanjingApi api = new ChanjingApi(services, token, scheduler, builder.random, observer::retried);
        SubmissionRecorder books = new SubmissionRecorder(
                ClientDefaults.ledger(builder), LedgerAccounts.of(target), builder.clock, http::clockSkew);
        Money money = new Money(new BillingApi(services, token, scheduler, builder.random), books, Money.PATIENCE);
        Workshop workshop = new Workshop(
                api,
                new JobTracker(api, scheduler, ClientDefaults.pace(builder, connection.sandbox())),
                new ImageUploads(api, scheduler, books),
                new ResultDownloads(api),
                new AsyncSemaphore(HttpClients.PARALLEL_SUBMISSIONS),
                scheduler,
                new Workplace(TokenSources.account(target), connection.sandbox()),
                books,
                new Reconciler(books, api.listing(), scheduler, ClientDefaults.settling(builder, connection.sandbox())),
                observer,
                new SinkDispatcher(List.copyOf(builder.sinks)));
        return new ClientParts(ownScheduler, http, books, workshop, money);
    }
}
