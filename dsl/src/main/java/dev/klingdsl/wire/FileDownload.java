package dev.klingdsl.wire;

import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.Redaction;
import dev.klingdsl.error.UnexpectedAnswerException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Streams a result file, without the access token. */
final class FileDownload {
    private final OkHttpClient client;

    FileDownload(OkHttpClient client) {
        this.client = client;
    }

    <T> CompletableFuture<T> fetch(URI url, BodyReader<T> reader) {
        HttpUrl target = HttpUrl.parse(url.toString());
        if (target == null) {
            return CompletableFuture.failedFuture(new DownloadException(
                    "the service names a result that is not an http(s) URL and so is not fetched: "
                            + Redaction.url(url),
                    null));
        }
        // Lengths can only be checked on bytes that nobody has unpacked.
        Request request = new Request.Builder()
                .url(target)
                .header("Accept-Encoding", "identity")
                .build();
        Exchange exchange = new Exchange("GET", target.encodedPath(), 0);
        return AsyncCall.start(client, request, exchange, response -> read(response, reader));
    }

    private static <T> T read(Response response, BodyReader<T> reader) throws IOException {
        Exchange exchange = new Exchange("GET", response.request().url().encodedPath(), response.code());
        if (response.code() != 200) {
            throw new UnexpectedAnswerException("the result file cannot be fetched", exchange, null);
        }
        String type = response.header("Content-Type", "");
        if (type != null && (type.startsWith("text/") || type.contains("json"))) {
            throw new UnexpectedAnswerException("the result file is not a video but " + type, exchange, null);
        }
        return reader.read(response.body().byteStream(), response.body().contentLength());
    }
}
