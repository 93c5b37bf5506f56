package dev.klingdsl.client;

import dev.klingdsl.job.JobTracker;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.wire.ChanjingApi;
import dev.klingdsl.wire.Http;
import dev.klingdsl.wire.HttpSettings;
import dev.klingdsl.wire.MoneyApi;
import dev.klingdsl.wire.Pacing;
import dev.klingdsl.wire.TokenEndpoint;
import dev.klingdsl.wire.TokenSource;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What a client is put together from.
 *
 * @param ownScheduler to be closed with the client; null when the builder was given another one
 */
record ClientParts(@Nullable WallClockScheduler ownScheduler, Http http, Books books, Workshop workshop, Money money) {

    static ClientParts of(KlingClientBuilder builder, Target target) {
        Connection connection = target.connection();
        WallClockScheduler ownScheduler = builder.scheduler == null ? new WallClockScheduler(builder.clock) : null;
        Scheduler scheduler = ownScheduler != null ? ownScheduler : Objects.requireNonNull(builder.scheduler);
        Pacing pacing = builder.pacing(target);
        Http http = new Http(new HttpSettings(
                connection.baseUrl(),
                builder.clock,
                builder.callTimeout,
                builder.parallelUploads,
                builder.parallelDownloads,
                pacing));
        Tokens tokens = new Tokens(
                new TokenEndpoint(http, scheduler, builder.random),
                pacing,
                scheduler,
                new Environment(builder.environment));
        ClientObserver observer = builder.observer();
        TokenSource token = tokens.source(target);
        ChanjingApi api = new ChanjingApi(http, token, scheduler, builder.random, observer::retried);
        Books books =
                new Books(ClientDefaults.ledger(builder), LedgerAccounts.of(target), builder.clock, http::clockSkew);
        Money money = new Money(new MoneyApi(http, token, scheduler, builder.random), books, Money.PATIENCE);
        Workshop workshop = new Workshop(
                api,
                new JobTracker(api, scheduler, ClientDefaults.pace(builder, connection.sandbox())),
                new ImageUploads(api, scheduler, books),
                new Downloads(api),
                new Gate(Http.PARALLEL_SUBMISSIONS),
                scheduler,
                new Workplace(Tokens.account(target), connection.sandbox()),
                books,
                new Settler(books, api.listing(), scheduler, ClientDefaults.settling(builder, connection.sandbox())),
                observer,
                new Deliveries(List.copyOf(builder.sinks)));
        return new ClientParts(ownScheduler, http, books, workshop, money);
    }
}
