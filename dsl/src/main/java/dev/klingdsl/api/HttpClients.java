package dev.klingdsl.api;

import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.http.ClockSkewInterceptor;
import dev.klingdsl.http.FileDownload;
import dev.klingdsl.http.FirstByteCheck;
import dev.klingdsl.http.RequestSentListener;
import dev.klingdsl.http.SsrfGuard;
import dev.klingdsl.http.resilience.RetryBudget;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The HTTP clients of one {@code KlingClient}, each for one purpose, and their threads. */
public final class HttpClients implements AutoCloseable {
    /** How many submissions can be under way at the same time: at 50 a second, answers may take half a second. */
    public static final int PARALLEL_SUBMISSIONS = SubmitApi.PARALLEL;

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration STALLED = Duration.ofSeconds(60);
    /** Shorter than the ledger takes it for granted that a process is still at it. */
    private static final Duration LONGEST_SUBMISSION = Duration.ofSeconds(75);

    /** Each takes a thread while it lasts. */
    private static final int PARALLEL_CALLS = 4;
    /** A burst of submissions leaves its threads soon. */
    private static final int IDLE_SECONDS = 3;

    private final ClockSkewInterceptor serverClock;
    private final AccountRateLimits pacing;
    private final RetryBudget budget = new RetryBudget();
    private final ExecutorService polls = polls();
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());
    private final OkHttpClient api;
    private final OkHttpClient submit;
    private final OkHttpClient uploads;
    private final OkHttpClient downloads;
    private final HttpUrl baseUrl;
    private final SsrfGuard resultPlaces;

    /** Creates the clients; connects to nothing. */
    public HttpClients(HttpSettings settings) {
        String base = settings.baseUrl().toString();
        this.baseUrl = HttpUrl.get(base.endsWith("/") ? base : base + "/");
        this.serverClock = new ClockSkewInterceptor(settings.clock());
        this.pacing = settings.pacing();
        this.resultPlaces = new SsrfGuard(baseUrl, Dns.SYSTEM);
        OkHttpClient plain = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(STALLED)
                .writeTimeout(STALLED)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("User-Agent", "kling-dsl")
                        .build()))
                .build();
        // A redirect would carry the access token to another host.
        this.api = plain.newBuilder()
                .dispatcher(dispatcher(PARALLEL_CALLS, polls))
                .callTimeout(settings.callTimeout())
                .readTimeout(settings.callTimeout())
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(serverClock)
                .build();
        // Nothing here may send a second time what was sent once: see OneShotJson.
        this.submit = api.newBuilder()
                .dispatcher(dispatcher(PARALLEL_SUBMISSIONS, threads))
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .callTimeout(shorter(settings.callTimeout(), LONGEST_SUBMISSION))
                .protocols(List.of(Protocol.HTTP_1_1))
                .eventListenerFactory(RequestSentListener::of)
                .addNetworkInterceptor(FirstByteCheck.INTERCEPTOR)
                .build();
        this.uploads = plain.newBuilder()
                .dispatcher(dispatcher(settings.parallelUploads(), threads))
                .followRedirects(false)
                .build();
        this.downloads = plain.newBuilder()
                .dispatcher(dispatcher(settings.parallelDownloads(), threads))
                .followRedirects(false)
                .dns(resultPlaces)
                .build();
    }

    /** Returns how far the server's clock was ahead of this machine's at its last answer, to the second. */
    public Optional<Duration> clockSkew() {
        return serverClock.skew();
    }

    AccountRateLimits pacing() {
        return pacing;
    }

    RetryBudget budget() {
        return budget;
    }

    ChanjingService service() {
        return retrofit(api).create(ChanjingService.class);
    }

    BillingService moneyService() {
        return retrofit(api).create(BillingService.class);
    }

    SubmitService submitService() {
        return retrofit(submit).create(SubmitService.class);
    }

    OkHttpClient uploads() {
        return uploads;
    }

    FileDownload downloads() {
        return new FileDownload(downloads, resultPlaces);
    }

    private Retrofit retrofit(OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl(baseUrl)
                .client(client)
                .addConverterFactory(JacksonConverterFactory.create(LenientJson.MAPPER))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Dispatcher dispatcher(int parallel, ExecutorService executor) {
        Dispatcher dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(parallel);
        dispatcher.setMaxRequestsPerHost(parallel);
        return dispatcher;
    }

    /** No more than calls: the next one begins on the thread of the last, not while that one is still on its way back. */
    private static ExecutorService polls() {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                PARALLEL_CALLS, PARALLEL_CALLS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    private static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "kling-http-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends every call but a submission under way, and gives back connections and threads. */
    @Override
    public void close() {
        for (OkHttpClient client : List.of(api, uploads, downloads)) {
            client.dispatcher().cancelAll();
        }
        api.connectionPool().evictAll();
        polls.shutdown();
        threads.shutdown();
    }
}
