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

/** Configures a {@link KlingClient}; settings that are not set come from the environment. Not thread-safe. */
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
     * @param value the credentials of the account that pays
     * @return this
     */
    public KlingClientBuilder credentials(Credentials value) {
        this.credentials = value;
        return this;
    }

    /**
     * Sets the base URL of the service; http or https.
     *
     * @param value without the path of an endpoint
     * @return this
     */
    public KlingClientBuilder baseUrl(URI value) {
        this.baseUrl = value;
        return this;
    }

    /**
     * Allows a base URL of plain http on another machine, which exposes the app id, the secret key and the access token
     * to the network. When not set, {@code KLING_ALLOW_INSECURE_HTTP=yes} allows it; without that, {@link #build}
     * refuses such a URL. Plain http to this machine is always allowed.
     *
     * @param value true to allow it
     * @return this
     */
    public KlingClientBuilder allowInsecureHttp(boolean value) {
        this.allowInsecureHttp = value;
        return this;
    }

    /**
     * Sets the environment variables to use instead of the process's.
     *
     * @param value by name; copied
     * @return this
     */
    public KlingClientBuilder environment(Map<String, String> value) {
        this.environment = Map.copyOf(value);
        return this;
    }

    /**
     * Uses an in-process sandbox, even when there are credentials.
     *
     * @return this
     */
    public KlingClientBuilder sandbox() {
        this.sandbox = true;
        return this;
    }

    /**
     * Sets the clock for deadlines, waits and timestamps.
     *
     * @param value the system's when not set
     * @return this
     */
    public KlingClientBuilder clock(Clock value) {
        this.clock = value;
        return this;
    }

    /**
     * Sets the interval between polls of a job, which grows with the age of the job. When not set, from 2 to 15
     * seconds, and from 0.2 to 1 second with the in-process sandbox.
     *
     * @param first the wait before the first poll, above 0
     * @param longest the maximum, not counting jitter
     * @return this
     * @throws IllegalArgumentException if the first is not positive or the other less than it
     */
    public KlingClientBuilder pollInterval(Duration first, Duration longest) {
        this.pace = new PollBackoff(first, longest, random);
        return this;
    }

    /**
     * Sets the timeout of one call to the service, from connecting to the last byte; it does not apply to transfers of
     * files.
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
     * Sets the number of calls per second that the service accepts from the account at each endpoint. When not set,
     * {@code KLING_QPS} applies; without that, the limit is learned from calls that the service refuses. All clients of
     * this process that use the same account share the limit; the last value set applies.
     *
     * @param value calls per second, above 0; fractions are allowed
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
     * Sets the maximum number of parallel image uploads.
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
     * Sets the maximum number of parallel downloads.
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
     * Sets the ledger, which the application closes. By default the client keeps one in memory: it prevents double
     * payment for the lifetime of the process, and after that only the sidecars in the folder of results remain. A
     * submission without a plan that was in progress when the process ended is not found again.
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
     * Sets how long a job may be missing from the service's list after its submission. A submission whose response was
     * lost is searched for at least this long before it counts as absent. When not set, 120 seconds, and half a second
     * with the in-process sandbox, whose list is never late.
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
     * Adds a rule that every request must pass before it is sent; warnings do not prevent sending.
     *
     * @param value called for every request, on any thread
     * @return this
     */
    public KlingClientBuilder rule(RequestRule value) {
        rules.add(value);
        return this;
    }

    /**
     * Adds an observer of the client, for metrics and logs.
     *
     * @param value called after the observers that were added before
     * @return this
     */
    public KlingClientBuilder observer(ClientObserver value) {
        observers.add(value);
        return this;
    }

    /**
     * Adds a sink for the results of runs; sinks are called in the order in which they were added.
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

    /** Sets the scheduler; it is not closed with the client. */
    KlingClientBuilder scheduler(Scheduler value) {
        this.scheduler = value;
        this.clock = value.clock();
        return this;
    }

    /** Sets the source of jitter: numbers from 0 to 1. */
    KlingClientBuilder random(DoubleSupplier value) {
        this.random = value;
        return this;
    }

    AccountRateLimits rateLimits(Target target) {
        if (target.server() != null) {
            return AccountRateLimits.unlimited(clock);
        }
        Double callsPerSecond = qps != null ? qps : new Environment(environment).qps();
        return AccountRateLimits.shared(clock, TokenSources.account(target).toString(), callsPerSecond);
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
