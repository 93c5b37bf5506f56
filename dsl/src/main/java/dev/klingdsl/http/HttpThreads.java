package dev.klingdsl.http;

import okhttp3.Dispatcher;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of the HTTP clients: OkHttp blocks one for each call while it lasts. */
final class HttpThreads implements AutoCloseable {
    /** A burst of submissions gives its threads back soon. */
    private static final int IDLE_SECONDS = 3;

    private final AtomicInteger count = new AtomicInteger();
    private final ThreadFactory daemons = task -> {
        Thread thread = new Thread(task, "kling-http-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    };
    private final ThreadPoolExecutor calls;
    private final ExecutorService others = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons);

    /** Creates them; none is started. */
    HttpThreads(int parallelCalls) {
        // Not more threads than calls: the next call begins on the thread of the last one, not beside it.
        this.calls = new ThreadPoolExecutor(
                parallelCalls, parallelCalls, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
        calls.allowCoreThreadTimeOut(true);
    }

    /** Returns the dispatcher of the calls that this was created for. */
    Dispatcher forCalls() {
        return dispatcher(calls, calls.getMaximumPoolSize());
    }

    /** Returns a dispatcher of that many further calls at the same time. */
    Dispatcher upTo(int parallel) {
        return dispatcher(others, parallel);
    }

    private static Dispatcher dispatcher(ExecutorService executor, int parallel) {
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(parallel);
        dispatcher.setMaxRequestsPerHost(parallel);
        return dispatcher;
    }

    /** Ends the threads when the calls under way have ended. */
    @Override
    public void close() {
        calls.shutdown();
        others.shutdown();
    }
}
