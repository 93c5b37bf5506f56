package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.endpoint.Billing;
import dev.klingdsl.sandbox.endpoint.TokenIssuer;
import dev.klingdsl.sandbox.http.HttpListener;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.TaskStore;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A running server that behaves like the service: strict about the protocol, free of charge, done in seconds, its videos
 * real and visibly marked. Listens on the loopback interface by default. Thread-safe.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     sandbox.faults().nextSubmit(Fault.dropAfterAccepting());
 *     runCodeUnderTest(sandbox.baseUrl());
 *     assert sandbox.tasks().size() == 1;
 * }
 * }</pre>
 *
 * <p>Several may run at once; they share nothing. All state is in memory and is lost after {@link #close}.
 */
public final class Sandbox implements AutoCloseable {
    private final URI baseUrl;
    private final HttpListener listener;
    private final Faults faults;
    private final RequestLog log;
    private final SandboxSettings settings;
    private final TokenIssuer tokens;
    private final TaskStore tasks;
    private final Billing billing;

    Sandbox(SandboxSettings settings, String host, int port, Faults faults) {
        this.settings = settings;
        this.faults = faults;
        this.log = new RequestLog(settings.requestLog());
        this.tokens = new TokenIssuer(settings);
        this.tasks = new TaskStore(settings);
        this.billing = new Billing(tasks, settings);
        this.listener = HttpListener.bind(host, port, faults::takeConnectionDrop);
        this.baseUrl = URI.create("http://" + urlHost(host) + ":" + listener.port());
        var router = new Router(settings, baseUrl.toString(), tokens, tasks, billing);
        listener.start(new FaultInjector(faults, log, router, settings.clock()), settings.clock());
    }

    /**
     * Starts a sandbox with default settings, on a free port.
     *
     * @return a running sandbox; the caller closes it
     */
    public static Sandbox start() {
        return builder().start();
    }

    /**
     * Creates a builder.
     *
     * @return a builder with default settings
     */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /**
     * The base URL of the service.
     *
     * @return a URL such as {@code http://127.0.0.1:41234}, without a slash at its end
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * The port that it listens on.
     *
     * @return the port, never 0
     */
    public int port() {
        return listener.port();
    }

    /**
     * The faults to inject.
     *
     * @return the faults of this sandbox, which may be changed at any time
     */
    public Faults faults() {
        return faults;
    }

    /**
     * The recorded requests.
     *
     * @return the latest requests whose body was read, oldest first; 10,000 by default, see
     *     {@link SandboxBuilder#requestLog}
     */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /**
     * The recorded requests to one endpoint.
     *
     * @param endpoint to select by
     * @return those of {@link #requests()} that were sent to it, oldest first
     */
    public List<RecordedRequest> requests(Endpoint endpoint) {
        return log.all().stream()
                .filter(request -> request.endpoint() == endpoint)
                .toList();
    }

    /**
     * The number of requests to one endpoint.
     *
     * @param endpoint to select by
     * @return all requests since the start, counted when their head was read
     */
    public long requestCount(Endpoint endpoint) {
        return log.counted(endpoint);
    }

    /**
     * The number of connections.
     *
     * @return all TCP connections accepted since the start
     */
    public long connectionCount() {
        return listener.accepted();
    }

    /**
     * All tasks.
     *
     * @return every task since the start, oldest first, in its current state
     */
    public List<SandboxTask> tasks() {
        Instant now = settings.clock().instant();
        return tasks.all().stream()
                .map(task -> new SandboxTask(task.uniqueId(), task.body(), task.created(), task.state(now)))
                .toList();
    }

    /**
     * The account's balance.
     *
     * @return in beans
     */
    public long balance() {
        return billing.left();
    }

    /**
     * Sets the account's balance.
     *
     * @param beansLeft in beans
     */
    public void balance(long beansLeft) {
        billing.set(beansLeft);
    }

    /** Makes every token issued so far invalid, as when another client requests a new one. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** Frees the port and closes all connections at once, also in the middle of a response. Idempotent. */
    @Override
    public void close() {
        listener.close();
    }

    @Override
    public String toString() {
        return "Sandbox[" + baseUrl + "]";
    }

    private static String urlHost(String host) {
        if (host.equals("0.0.0.0")) {
            return "127.0.0.1";
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
