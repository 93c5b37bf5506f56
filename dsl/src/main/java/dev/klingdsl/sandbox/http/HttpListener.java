package dev.klingdsl.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Accepts connections and processes each on a daemon thread; {@link #close} ends the threads.
 *
 * <p>Not the JDK's {@code HttpServer}, because it overwrites {@code Date} with the system's time, and can neither reset a
 * connection, stop within a status line, nor send a wrong {@code Content-Length}.
 */
public final class HttpListener implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private final BooleanSupplier refuses;

    private HttpListener(ServerSocket server, BooleanSupplier refuses) {
        this.server = server;
        this.refuses = refuses;
        var number = new AtomicLong();
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "kling-sandbox-" + server.getLocalPort() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    public static HttpListener bind(String host, int port, BooleanSupplier refuses) {
        try {
            var server = new ServerSocket();
            try {
                server.setReuseAddress(true);
                server.bind(new InetSocketAddress(InetAddress.getByName(host), port), 1024);
                return new HttpListener(server, refuses);
            } catch (IOException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the sandbox cannot listen on " + host + ":" + port + " (" + e.getMessage()
                            + "); choose another port, or 0 for any free one",
                    e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public long accepted() {
        return accepted.get();
    }

    public void start(HttpService service, Clock clock) {
        threads.execute(() -> acceptAll(service, clock));
    }

    private void acceptAll(HttpService service, Clock clock) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                accepted.incrementAndGet();
                open.add(socket);
                try {
                    threads.execute(() -> process(socket, service, clock));
                } catch (RejectedExecutionException e) {
                    socket.close();
                }
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void process(Socket socket, HttpService service, Clock clock) {
        try (socket) {
            if (!refuses.getAsBoolean()) {
                new HttpConnection(socket, service, clock).run();
            }
        } catch (IOException e) {
            return;
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        closeQuietly(server);
        threads.shutdownNow();
        open.forEach(HttpListener::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            return;
        }
    }
}
