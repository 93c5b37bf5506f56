package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.store.SandboxSettings;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds a {@link Sandbox}; every setting has a default. Not thread-safe; may be used again. */
public final class SandboxBuilder {
    private String host = "127.0.0.1";
    private int port;
    private long seed;
    private final List<FaultRule> faults = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Duration taskTime = Duration.ofSeconds(3);
    private Duration fileTime = Duration.ofMillis(300);
    private Duration listingLag = Duration.ZERO;
    private Duration bookingDelay = Duration.ofSeconds(2);
    private Duration urlLifetime = Duration.ofHours(1);
    private SandboxSettings.@Nullable Credentials credentials;
    private int qps;
    private long balance = 10_000_000;
    private long outputSize;
    private int requestLog = 10_000;

    SandboxBuilder() {}

    /**
     * The address to listen on; {@code 127.0.0.1} by default.
     *
     * @param address a host name or IP address of this machine
     * @return this
     */
    public SandboxBuilder host(String address) {
        this.host = address;
        return this;
    }

    /**
     * The port to listen on; 0, the default, selects a free one.
     *
     * @param number from 0 to 65535
     * @return this
     * @throws IllegalArgumentException if it is not in that range
     */
    public SandboxBuilder port(int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + number);
        }
        this.port = number;
        return this;
    }

    /**
     * The sandbox's clock, which determines tasks, tokens, URLs, limits and the {@code Date} header.
     *
     * @param time such as a {@link SettableClock}; the system's by default
     * @return this
     */
    public SandboxBuilder clock(Clock time) {
        this.clock = time;
        return this;
    }

    /**
     * How long a task takes from acceptance to its end; 3 seconds by default.
     *
     * @param time by the sandbox's clock, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder taskTime(Duration time) {
        this.taskTime = notNegative(time);
        return this;
    }

    /**
     * How long an uploaded file takes to get ready; 300 ms by default.
     *
     * @param time by the sandbox's clock, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder fileTime(Duration time) {
        this.fileTime = notNegative(time);
        return this;
    }

    /**
     * How long a task is missing from {@code task/page} after its acceptance; not at all by default.
     *
     * @param lag by the sandbox's clock, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder listingLag(Duration lag) {
        this.listingLag = notNegative(lag);
        return this;
    }

    /**
     * How long after a task's end its beans are booked in {@code consume_detail}; 2 seconds by default.
     *
     * @param delay by the sandbox's clock, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder bookingDelay(Duration delay) {
        this.bookingDelay = notNegative(delay);
        return this;
    }

    /**
     * How long an {@code output_url} is valid; 1 hour by default.
     *
     * @param time by the sandbox's clock, not negative
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder urlLifetime(Duration time) {
        this.urlLifetime = notNegative(time);
        return this;
    }

    /**
     * Accepts only this app id and secret key; any that are not empty by default.
     *
     * @param appId the only one that is accepted
     * @param secretKey the only one that is accepted
     * @return this
     */
    public SandboxBuilder credentials(String appId, String secretKey) {
        this.credentials = new SandboxSettings.Credentials(appId, secretKey);
        return this;
    }

    /**
     * The rate limit of each endpoint, with bursts of one second's calls; 0, the default, is no limit.
     *
     * @param limit calls a second, from 0
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public SandboxBuilder qps(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit is at least 0, not " + limit);
        }
        this.qps = limit;
        return this;
    }

    /**
     * The beans that the account starts with; 10 million by default.
     *
     * @param beans 0 rejects every submission
     * @return this
     */
    public SandboxBuilder balance(long beans) {
        this.balance = beans;
        return this;
    }

    /**
     * Pads every output to this size, so that downloads are as large as real ones.
     *
     * @param bytes 0 to 2147483647; an output that is larger stays as it is
     * @return this
     * @throws IllegalArgumentException if it is negative or larger than 2147483647
     */
    public SandboxBuilder outputSize(long bytes) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("an output is 0 to 2147483647 bytes large, not " + bytes);
        }
        this.outputSize = bytes;
        return this;
    }

    /**
     * How many of the latest requests {@link Sandbox#requests} keeps; {@link Sandbox#requestCount} counts all of them.
     *
     * @param most at least 0, which keeps none; 10,000 by default
     * @return this
     * @throws IllegalArgumentException if it is below 0
     */
    public SandboxBuilder requestLog(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("a number of requests is at least 0, not " + most);
        }
        this.requestLog = most;
        return this;
    }

    /**
     * The seed of the random numbers that decide faults with a percentage; 0 by default.
     *
     * @param number the same seed gives the same faults
     * @return this
     */
    public SandboxBuilder seed(long number) {
        this.seed = number;
        return this;
    }

    /**
     * Adds a fault in the syntax of {@link Faults#add}.
     *
     * @param text such as {@code drop-after-accept:5%}
     * @return this
     * @throws IllegalArgumentException if the text is not valid; its message lists the known faults
     */
    public SandboxBuilder fault(String text) {
        faults.add(FaultRule.parse(text));
        return this;
    }

    /**
     * Starts a sandbox.
     *
     * @return a running sandbox; the caller closes it
     * @throws java.io.UncheckedIOException if it cannot bind the address and port, for example because they are in use
     */
    public Sandbox start() {
        var settings = new SandboxSettings(
                clock,
                taskTime,
                fileTime,
                listingLag,
                bookingDelay,
                urlLifetime,
                credentials,
                qps,
                balance,
                outputSize,
                requestLog);
        return new Sandbox(settings, host, port, new Faults(seed, faults));
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a time is not negative: " + time);
        }
        return time;
    }
}
