package dev.klingdsl.http;

import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.text.Redaction;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Streams a result file, without the access token, and continues an earlier transfer where it ended. */
public final class FileDownload {
    private static final int MAX_REDIRECTS = 5;

    private final OkHttpClient client;
    private final SsrfGuard guard;

    public FileDownload(OkHttpClient client, SsrfGuard guard) {
        this.client = client;
        this.guard = guard;
    }

    /** Returns the exception for a URL that is not fetched. */
    public static DownloadException refused(String host, String rule) {
        return new DownloadException(
                "a result is not fetched from " + host + ": " + rule + "; the real service does not name such a URL:"
                        + " check the base URL, or ask its support about this job",
                null);
    }

    public <T> CompletableFuture<T> fetch(URI url, FileSink<T> sink) {
        HttpUrl target = HttpUrl.parse(url.toString());
        return target == null
                ? CompletableFuture.failedFuture(new DownloadException(
                        "the service names a result that is not an http(s) URL and so is not fetched: "
                                + Redaction.url(url),
                        null))
                : fetch(target, sink, sink.rest(), MAX_REDIRECTS);
    }

    private <T> CompletableFuture<T> fetch(HttpUrl url, FileSink<T> sink, FileSink.@Nullable Rest rest, int redirects) {
        try {
            guard.check(url);
        } catch (KlingException e) {
            return CompletableFuture.failedFuture(e);
        }
        // The length can be checked only on bytes that were not decompressed.
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        if (rest != null) {
            request.header("Range", "bytes=" + rest.bytes() + "-").header("If-Range", rest.etag());
        }
        Exchange exchange = new Exchange("GET", url.encodedPath(), 0);
        return AsyncCall.start(client, request.build(), exchange, response -> step(response, rest, sink))
                .thenCompose(step -> {
                    if (step.file().isPresent()) {
                        return CompletableFuture.completedFuture(step.file().get());
                    }
                    HttpUrl next = step.next();
                    return redirects > 0 && next != null
                            ? fetch(next, sink, step.rest(), redirects - 1)
                            : CompletableFuture.failedFuture(new UnexpectedResponseException(
                                    "it redirects without end, or to what is no http(s) URL", exchange, null));
                });
    }

    private static <T> Step<T> step(Response response, FileSink.@Nullable Rest rest, FileSink<T> sink)
            throws IOException {
        Exchange exchange = new Exchange(
                "GET", response.request().url().encodedPath(), response.code(), RetryAfter.of(response.headers()));
        switch (response.code()) {
            case 301, 302, 303, 307, 308 -> {
                String location = response.header("Location", "");
                return Step.next(response.request().url().resolve(String.valueOf(location)), rest);
            }
            case 416 -> {
                // The part is as long as the file or longer: it is of another file, or another transfer is finishing
                // it.
                sink.discard();
                return Step.next(rest == null ? null : response.request().url(), null);
            }
            case 200, 206 -> {
                refuseText(response, exchange);
                FileSink.Body body = response.code() == 200 ? whole(response) : part(response, rest);
                if (body == null) {
                    sink.discard();
                    return Step.next(response.request().url(), null);
                }
                return new Step<>(Optional.of(sink.receive(response.body().byteStream(), body)), null, null);
            }
            default -> throw new UnexpectedResponseException("the result file cannot be fetched", exchange, null);
        }
    }

    private static void refuseText(Response response, Exchange exchange) {
        String type = response.header("Content-Type", "");
        if (type != null && (type.startsWith("text/") || type.contains("json"))) {
            throw new UnexpectedResponseException("the result file is not a video but " + type, exchange, null);
        }
    }

    private static FileSink.Body whole(Response response) {
        return new FileSink.Body(0, response.body().contentLength(), strongTag(response));
    }

    /** Returns null if the response does not continue the part: the two must not be spliced. */
    private static FileSink.@Nullable Body part(Response response, FileSink.@Nullable Rest rest) {
        ContentRange range = ContentRange.of(response.header("Content-Range"));
        if (rest == null || range == null) {
            return null;
        }
        String tag = response.header("ETag");
        boolean continues = range.first() == rest.bytes()
                && range.last() == range.total() - 1
                && (tag == null || tag.equals(rest.etag()));
        return continues ? new FileSink.Body(rest.bytes(), range.total(), rest.etag()) : null;
    }

    /** A weak ETag does not guarantee the same bytes. */
    private static @Nullable String strongTag(Response response) {
        String tag = response.header("ETag");
        return tag == null || !tag.startsWith("\"") ? null : tag;
    }

    /** Either the file, or the next request: its URL and the part that it continues. */
    private record Step<T>(Optional<T> file, @Nullable HttpUrl next, FileSink.@Nullable Rest rest) {
        static <T> Step<T> next(@Nullable HttpUrl url, FileSink.@Nullable Rest rest) {
            return new Step<>(Optional.empty(), url, rest);
        }
    }
}
