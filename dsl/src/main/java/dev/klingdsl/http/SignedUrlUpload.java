package dev.klingdsl.http;

import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.error.UploadException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Streams a file to a signed URL, with the headers it was signed for and without the access token. */
public final class SignedUrlUpload {
    private final OkHttpClient client;
    private final SsrfGuard guard;

    /**
     * Creates uploads.
     *
     * @param client one that follows no redirect and looks names up by the guard
     * @param guard which URLs may be used
     */
    public SignedUrlUpload(OkHttpClient client, SsrfGuard guard) {
        this.client = client;
        this.guard = guard;
    }

    /** Returns the exception for a target that is not used. */
    public static UploadException refused(String host, String rule) {
        return new UploadException(
                "no image is uploaded to " + host + ": " + rule
                        + "; the real service does not name such a URL: check the"
                        + " base URL, or ask its support; nothing was submitted",
                null);
    }

    /**
     * Sends the file. The future fails with an {@link UploadException} if the target must not be used, or if the file has
     * another content by then.
     *
     * @param sha256 of what must be sent, in hex
     */
    public CompletableFuture<UploadTarget> send(UploadTarget target, Path file, String sha256) {
        try {
            guard.check(target.signedUrl());
            guard.check(HttpUrl.get(target.url()));
        } catch (KlingException e) {
            return CompletableFuture.failedFuture(e);
        }
        HashingFileBody body = new HashingFileBody(file);
        // The type goes into the header as it is: a media type object might spell it differently.
        Request.Builder request = new Request.Builder().url(target.signedUrl()).put(body);
        target.headers().forEach(request::header);
        String path = target.signedUrl().encodedPath();
        return AsyncCall.start(client, request.build(), new Exchange("PUT", path, 0), response -> {
            check(response, path);
            if (!body.sentSha256().equals(sha256)) {
                throw new UploadException(
                        "image " + file + " changed while it was uploaded; nothing was submitted: run it again", null);
            }
            return target;
        });
    }

    private static void check(Response response, String path) {
        if (!response.isSuccessful()) {
            throw new UnexpectedResponseException(
                    "the storage did not take the image", new Exchange("PUT", path, response.code()), null);
        }
    }
}
