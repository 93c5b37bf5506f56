package dev.klingdsl.http;

import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The OkHttp clients of one {@code KlingClient}: one for each kind of call. */
public final class HttpClients implements AutoCloseable {
    /** How many submissions can be under way at the same time: at 50 a second, each may take half a second. */
    public static final int PARALLEL_SUBMISSIONS = 32;

    private static final int PARALLEL_CALLS = 4;
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration STALLED = Duration.ofSeconds(60);
    /** Shorter than a submission's lease in the ledger, so that it ends while the lease is held. */
    private static final Duration LONGEST_SUBMISSION = Duration.ofSeconds(75);

    private final HttpThreads threads = new HttpThreads(PARALLEL_CALLS);
    private final ClockSkewInterceptor serverClock;
    private final HttpUrl baseUrl;
    private final OkHttpClient calls;
    private final OkHttpClient submissions;
    private final OkHttpClient uploads;
    private final OkHttpClient downloads;
    private final SsrfGuard uploadGuard;
    private final SsrfGuard downloadGuard;

    /** Creates the clients; connects to nothing. */
    public HttpClients(HttpSettings settings) {
        String base = settings.baseUrl().toString();
        this.baseUrl = HttpUrl.get(base.endsWith("/") ? base : base + "/");
        this.serverClock = new ClockSkewInterceptor(settings.clock());
        this.uploadGuard = new SsrfGuard(baseUrl, Dns.SYSTEM, SignedUrlUpload::refused);
        this.downloadGuard = new SsrfGuard(baseUrl, Dns.SYSTEM, FileDownload::refused);
        // No client follows redirects: one would carry the access token, or a file, to another host.
        OkHttpClient plain = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(STALLED)
                .writeTimeout(STALLED)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("User-Agent", "kling-dsl")
                        .build()))
                .build();
        this.calls = plain.newBuilder()
                .dispatcher(threads.forCalls())
                .callTimeout(settings.callTimeout())
                .readTimeout(settings.callTimeout())
                .addInterceptor(serverClock)
                .build();
        // Must not send a second time what was sent once: see OneShotJsonBody.
        this.submissions = calls.newBuilder()
                .dispatcher(threads.upTo(PARALLEL_SUBMISSIONS))
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .callTimeout(shorter(settings.callTimeout(), LONGEST_SUBMISSION))
                .protocols(List.of(Protocol.HTTP_1_1))
                .eventListenerFactory(RequestSentListener::of)
                .addNetworkInterceptor(FirstByteCheck.INTERCEPTOR)
                .build();
        this.uploads = plain.newBuilder()
                .dispatcher(threads.upTo(settings.parallelUploads()))
                .dns(uploadGuard)
                .build();
        this.downloads = plain.newBuilder()
                .dispatcher(threads.upTo(settings.parallelDownloads()))
                .dns(downloadGuard)
                .build();
    }

    /** Returns how far the server's clock was ahead of this machine's at its last answer, to the second. */
    public Optional<Duration> clockSkew() {
        return serverClock.skew();
    }

    /** Returns the service's URL, with a slash at its end. */
    public HttpUrl baseUrl() {
        return baseUrl;
    }

    /** Returns the client of all calls that may be repeated. */
    public OkHttpClient calls() {
        return calls;
    }

    /** Returns the client of the call that is paid for. */
    public OkHttpClient submissions() {
        return submissions;
    }

    public SignedUrlUpload uploads() {
        return new SignedUrlUpload(uploads, uploadGuard);
    }

    public FileDownload downloads() {
        return new FileDownload(downloads, downloadGuard);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Ends every call but a submission under way, and gives back connections and threads. */
    @Override
    public void close() {
        for (OkHttpClient client : List.of(calls, uploads, downloads)) {
            client.dispatcher().cancelAll();
        }
        calls.connectionPool().evictAll();
        threads.close();
    }
}
