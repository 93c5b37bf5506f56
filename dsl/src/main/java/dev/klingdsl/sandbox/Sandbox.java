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
 * A running server that behaves like the service, on the loopback interface unless told otherwise: strict about the
 * protocol, free of charge, done in seconds, its videos real and visibly marked. Thread-safe.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     sandbox.faults().nextSubmit(Fault.dropAfterAccepting());
 *     callWhateverTalksTo(sandbox.baseUrl());
 *     assert sandbox.tasks().size() == 1;
 * }
 * }</pre>
 *
 * <p>Several may run at once; they share nothing. All is held in memory and gone after {@link #close}.
 */
public final class Sandbox implements AutoCloseable {
    private final URI baseUrl;
    private final HttpListener listener;
    private final Faults faults;
    private final RequestLog log;
    private final SandboxSettings settings;
    private final TokenIssuer accounts;
    private final TaskStore tasks;
    private final Billing beans;

    Sandbox(SandboxSettings settings, String host, int port, Faults faults) {
        this.settings = settings;
        this.faults = faults;
        this.log = new RequestLog(settings.requestLog());
        this.accounts = new TokenIssuer(settings);
        this.tasks = new TaskStore(settings);
        this.beans = new Billing(tasks, settings);
        this.listener = HttpListener.bind(host, port, faults::takeConnectionDrop);
        this.baseUrl = URI.create("http://" + urlHost(host) + ":" + listener.port());
        var api = new Router(settings, baseUrl.toString(), accounts, tasks, beans);
        listener.start(new FaultInjector(faults, log, api, settings.clock()), settings.clock());
    }

    /**
     * Starts one with every setting at its default, on a free port.
     *
     * @return a running sandbox; close it
     */
    public static Sandbox start() {
        return builder().start();
    }

    /**
     * Settings to start from.
     *
     * @return a builder with every setting at its default
     */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /**
     * Where it answers.
     *
     * @return a URL such as {@code http://127.0.0.1:41234}, without a slash at its end
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Where it listens.
     *
     * @return the port, never 0
     */
    public int port() {
        return listener.port();
    }

    /**
     * Where faults are ordered.
     *
     * @return the faults of this sandbox
     */
    public Faults faults() {
        return faults;
    }

    /**
     * What was asked of it.
     *
     * @return the latest requests whose body was read, oldest first; 10,000 of them unless
     *     {@link SandboxBuilder#requestLog} says otherwise
     */
    public List<RecordedRequest> requests() {
        return log.all();
    }

    /**
     * {@link #requests()} of one endpoint.
     *
     * @param endpoint whose requests
     * @return those of the latest 10,000 that were for it, oldest first
     */
    public List<RecordedRequest> requests(Endpoint endpoint) {
        return log.all().stream()
                .filter(request -> request.endpoint() == endpoint)
                .toList();
    }

    /**
     * How often it was asked.
     *
     * @param endpoint whose requests
     * @return how many requests to this endpoint have ever come in, counted when their head was read
     */
    public long requestCount(Endpoint endpoint) {
        return log.counted(endpoint);
    }

    /**
     * How many connections there were.
     *
     * @return the number of TCP connections that were ever accepted
     */
    public long connectionCount() {
        return listener.accepted();
    }

    /**
     * What it was asked to make.
     *
     * @return every task ever created, oldest first, in its state at this moment
     */
    public List<SandboxTask> tasks() {
        Instant now = settings.clock().instant();
        return tasks.all().stream()
                .map(task -> new SandboxTask(task.uniqueId(), task.body(), task.created(), task.state(now)))
                .toList();
    }

    /**
     * What is left to pay with.
     *
     * @return the beans that are left
     */
    public long balance() {
        return beans.left();
    }

    /**
     * Sets the beans that are left.
     *
     * @param beansLeft from now on
     */
    public void balance(long beansLeft) {
        beans.set(beansLeft);
    }

    /** Makes every token issued so far invalid, as when somebody else asks for a new one. */
    public void revokeTokens() {
        accounts.revokeAll();
    }

    /** Frees the port and ends every connection at once, in the middle of an answer too. May be called again. */
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
