package dev.klingdsl.client;

import dev.klingdsl.account.Credentials;
import dev.klingdsl.client.auth.BaseUrlSearch;
import dev.klingdsl.client.auth.CredentialsSearch;
import dev.klingdsl.client.auth.Environment;
import dev.klingdsl.client.auth.FoundCredentials;
import dev.klingdsl.client.auth.Target;
import dev.klingdsl.client.auth.TokenSources;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.http.resilience.AccountRateLimits;
import dev.klingdsl.job.tracking.PollBackoff;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.request.RequestRule;
import dev.klingdsl.run.ClientObserver;
import dev.klingdsl.run.ResultSink;
import dev.klingdsl.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Configures a {@link KlingClient}; what is not set comes from the environment. Not thread-safe. */
public final class KlingClientBuilder {
    @Nullable
    Credentials credentials;

    @Nullable
    URI baseUrl;

    Map<String, String> environment = System.getenv();
    boolean sandbox;
    Clock clock = Clock.systemUTC();

    @Nullable
    PollBackoff pace;

    private boolean allowInsecureHttp;
    private @Nullable Double qps;

    @Nullable
    Scheduler scheduler;

    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    Duration callTimeout = Duration.ofSeconds(60);
    int parallelUploads = 3;
    int parallelDownloads = 3;

    @Nullable
    SubmissionLedger ledger;

    @Nullable
    Duration listingLag;

    final List<RequestRule> rules = new ArrayList<>();
    final List<ResultSink> sinks = new ArrayList<>();
    private final List<ClientObserver> observers = new ArrayList<>(List.of(new LoggingObserver()));

    KlingClientBuilder() {}

    /**
     * Sets the credentials; otherwise they come from the environment or the vendor's credentials file.
     *
     * @param value who pays
     * @return this
     */
    public KlingClientBuilder credentials(Credentials value) {
        this.credentials = value;
        return this;
    }

    /**
     * Sets where the service answers; http or https.
     *
     * @param value without the path of an endpoint
     * @return this
     */
    public KlingClientBuilder baseUrl(URI value) {
        this.baseUrl = value;
        return this;
    }

    /**
     * Allows a base URL of plain http on another machine, over which everybody on the way can read the app id, the secret key
     * and the access token. When not set, {@code KLING_ALLOW_INSECURE_HTTP=yes} allows it; without that, {@link #build}
     * refuses such a URL. This machine is always reached by http.
     *
     * @param value true to allow it
     * @return this
     */
    public KlingClientBuilder allowInsecureHttp(boolean value) {
        this.allowInsecureHttp = value;
        return this;
    }

    /**
     * Sets the variables that stand for the process's environment.
     *
     * @param value by name; copied
     * @return this
     */
    public KlingClientBuilder environment(Map<String, String> value) {
        this.environment = Map.copyOf(value);
        return this;
    }

    /**
     * Uses an in-process sandbox, whatever credentials there are.
     *
     * @return this
     */
    public KlingClientBuilder sandbox() {
        this.sandbox = true;
        return this;
    }

    /**
     * Sets the clock that deadlines, waits and timestamps follow.
     *
     * @param value the system's when not set
     * @return this
     */
    public KlingClientBuilder clock(Clock value) {
        this.clock = value;
        return this;
    }

    /**
     * Sets how soon a new job is asked after, and how rarely an old one; a few seconds when not set, less in the
     * sandbox.
     *
     * @param first the wait before the first question, above 0
     * @param longest the wait that is not exceeded, jitter aside
     * @return this
     * @throws IllegalArgumentException if the first is not positive or the other less than it
     */
    public KlingClientBuilder pollInterval(Duration first, Duration longest) {
        this.pace = new PollBackoff(first, longest, random);
        return this;
    }

    /**
     * Sets how long one call to the service may take, from connecting to the last byte; transfers of files aside.
     *
     * @param value above 0
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public KlingClientBuilder callTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("call timeout " + value + " is not positive");
        }
        this.callTimeout = value;
        return this;
    }

    /**
     * Sets how many calls a second the service takes from the account at each endpoint; above 0, fractions allowed.
     * When not set, {@code KLING_QPS} says it; without that it is found out, at the price of some refused calls. All
     * clients of this process that use the same account share the limit, and what is told last holds.
     *
     * @param value calls a second
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public KlingClientBuilder qps(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("qps " + value + " is not a number of calls a second above 0");
        }
        this.qps = value;
        return this;
    }

    /**
     * Sets how many images are uploaded at the same time.
     *
     * @param value at least 1
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public KlingClientBuilder maxParallelUploads(int value) {
        this.parallelUploads = atLeastOne(value, "uploads");
        return this;
    }

    /**
     * Sets how many files are downloaded at the same time.
     *
     * @param value at least 1
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public KlingClientBuilder maxParallelDownloads(int value) {
        this.parallelDownloads = atLeastOne(value, "downloads");
        return this;
    }

    /**
     * Sets the record of submissions, which the application closes. Without one, the client keeps it in memory: then
     * nothing is paid for twice while the process lives, and what the sidecars in the folder of results tell is all
     * that is left after it. A submission without a plan that was under way when the process died is not found again.
     *
     * @param value made by {@link Ledgers}; must stay open as long as the client
     * @return this
     * @throws IllegalArgumentException if {@link Ledgers} did not make it
     */
    public KlingClientBuilder ledger(Ledger value) {
        this.ledger = Ledgers.mutable(value);
        return this;
    }

    /**
     * Sets how long a job may be missing from the service's list after its submission. A submission whose answer was lost
     * is looked for at least so long before it counts as absent. When not set, 120 seconds, and half a second with the
     * in-process sandbox, whose list is never late.
     *
     * @param value above 0
     * @return this
     * @throws IllegalArgumentException if it is not above 0
     */
    public KlingClientBuilder listingLag(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("listing lag " + value + " is not positive");
        }
        this.listingLag = value;
        return this;
    }

    /**
     * Adds a rule that every request has to keep before it is sent; what is only advice does not hold it back.
     *
     * @param value asked about every request, on any thread
     * @return this
     */
    public KlingClientBuilder rule(RequestRule value) {
        rules.add(value);
        return this;
    }

    /**
     * Adds something that hears what the client does, for metrics and logs.
     *
     * @param value told after those that were added before
     * @return this
     */
    public KlingClientBuilder observer(ClientObserver value) {
        observers.add(value);
        return this;
    }

    /**
     * Adds something that takes the results of runs further; several are told in the order they were added.
     *
     * @param value called on the client's threads, several at once
     * @return this
     */
    public KlingClientBuilder sink(ResultSink value) {
        sinks.add(value);
        return this;
    }

    ClientObserver observer() {
        return new Observers(List.copyOf(observers));
    }

    private static int atLeastOne(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(value + " parallel " + what + " would never end; give at least 1");
        }
        return value;
    }

    /** Sets what runs things later; it is not closed with the client. */
    KlingClientBuilder scheduler(Scheduler value) {
        this.scheduler = value;
        this.clock = value.clock();
        return this;
    }

    /** Sets where jitter comes from: numbers from 0 to 1. */
    KlingClientBuilder random(DoubleSupplier value) {
        this.random = value;
        return this;
    }

    AccountRateLimits pacing(Target target) {
        if (target.server() != null) {
            return AccountRateLimits.unlimited(clock);
        }
        Double told = qps != null ? qps : new Environment(environment).qps();
        return AccountRateLimits.shared(clock, TokenSources.account(target).toString(), told);
    }

    /**
     * {@return the client}
     *
     * @throws dev.klingdsl.error.CredentialsException if credentials are given in part or cannot be read, or would go over
     *     plain http to another machine; the message names the place and the remedy
     */
    public KlingClient build() {
        Environment variables = new Environment(environment);
        BaseUrlSearch baseUrls = new BaseUrlSearch(variables, allowInsecureHttp || variables.allowsInsecureHttp());
        Optional<FoundCredentials> found =
                sandbox ? Optional.empty() : new CredentialsSearch(variables, clock).find(credentials);
        if (found.isPresent()) {
            return new KlingClient(this, Target.remote(found.get(), baseUrls.find(baseUrl)));
        }
        if (!sandbox) {
            baseUrls.refuseWithoutCredentials(baseUrl);
        }
        Sandbox server = Sandbox.builder().clock(clock).start();
        String source = sandbox ? "sandbox (asked for)" : "sandbox (no credentials found)";
        return new KlingClient(this, Target.sandbox(server, source));
    }
}
