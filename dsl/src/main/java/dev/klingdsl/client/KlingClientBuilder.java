package dev.klingdsl.client;

import dev.klingdsl.job.PollPace;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.request.RequestRule;
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
    PollPace pace;

    @Nullable
    Scheduler scheduler;

    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    Duration callTimeout = Duration.ofSeconds(60);
    int parallelUploads = 3;
    int parallelDownloads = 3;

    final List<RequestRule> rules = new ArrayList<>();
    final List<ResultSink> sinks = new ArrayList<>();
    private final List<ClientObserver> observers = new ArrayList<>(List.of(new LoggingObserver()));

    KlingClientBuilder() {}

    /** Sets the credentials; otherwise they come from the environment or the vendor's credentials file. */
    public KlingClientBuilder credentials(Credentials value) {
        this.credentials = value;
        return this;
    }

    /** Sets where the service answers; http or https. */
    public KlingClientBuilder baseUrl(URI value) {
        this.baseUrl = value;
        return this;
    }

    /** Sets the variables that stand for the process's environment. */
    public KlingClientBuilder environment(Map<String, String> value) {
        this.environment = Map.copyOf(value);
        return this;
    }

    /** Uses an in-process sandbox, whatever credentials there are. */
    public KlingClientBuilder sandbox() {
        this.sandbox = true;
        return this;
    }

    /** Sets the clock that deadlines and timestamps follow. */
    public KlingClientBuilder clock(Clock value) {
        this.clock = value;
        return this;
    }

    /**
     * Sets how soon a new job is asked after, and how rarely an old one; a few seconds when not set, less in the sandbox.
     *
     * @throws IllegalArgumentException if the first is not positive or the other less than it
     */
    public KlingClientBuilder pollInterval(Duration first, Duration longest) {
        this.pace = new PollPace(first, longest, random);
        return this;
    }

    /** Sets how long one call to the service may take, from connecting to the last byte; transfers of files aside. Positive. */
    public KlingClientBuilder callTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("call timeout " + value + " is not positive");
        }
        this.callTimeout = value;
        return this;
    }

    /** Sets how many images are uploaded at the same time, at least 1. */
    public KlingClientBuilder maxParallelUploads(int value) {
        this.parallelUploads = atLeastOne(value, "uploads");
        return this;
    }

    /** Sets how many files are downloaded at the same time, at least 1. */
    public KlingClientBuilder maxParallelDownloads(int value) {
        this.parallelDownloads = atLeastOne(value, "downloads");
        return this;
    }

    /** Adds a rule that every request has to keep before it is sent; what is only advice does not hold it back. */
    public KlingClientBuilder rule(RequestRule value) {
        rules.add(value);
        return this;
    }

    /** Adds something that hears what the client does, for metrics and logs. */
    public KlingClientBuilder observer(ClientObserver value) {
        observers.add(value);
        return this;
    }

    /** Adds something that takes the results of runs further; several are told in the order they were added. */
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

    /**
     * Returns the client.
     *
     * @throws dev.klingdsl.error.CredentialsException if credentials are given in part or cannot be read; the message
     *     names the place and the remedy
     */
    public KlingClient build() {
        Environment variables = new Environment(environment);
        Optional<FoundCredentials> found =
                sandbox ? Optional.empty() : new CredentialsSearch(variables, clock).find(credentials);
        if (found.isPresent()) {
            return new KlingClient(this, Target.remote(found.get(), new BaseUrlSearch(variables).find(baseUrl)));
        }
        if (!sandbox) {
            new BaseUrlSearch(variables).refuseWithoutCredentials(baseUrl);
        }
        Sandbox server = Sandbox.builder().clock(clock).start();
        String source = sandbox ? "sandbox (asked for)" : "sandbox (no credentials found)";
        return new KlingClient(this, Target.sandbox(server, source));
    }
}
