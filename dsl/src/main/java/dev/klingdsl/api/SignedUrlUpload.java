package dev.klingdsl.api;

import dev.klingdsl.api.dto.UploadTarget;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.error.UploadException;
import dev.klingdsl.http.AsyncCall;
import dev.klingdsl.http.HashingFileBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Streams a file to a signed URL, with the headers it was signed for and without the access token. */
final class SignedUrlUpload {
    private final OkHttpClient client;

    SignedUrlUpload(OkHttpClient client) {
        this.client = client;
    }

    CompletableFuture<UploadTarget> send(UploadTarget place, Path file, String sha256) {
        HashingFileBody body = new HashingFileBody(file);
        // The type goes into the header as it is: a media type object might spell it differently.
        Request.Builder request = new Request.Builder().url(place.signedUrl()).put(body);
        place.headers().forEach(request::header);
        String path = place.signedUrl().encodedPath();
        return AsyncCall.start(client, request.build(), new Exchange("PUT", path, 0), response -> {
            check(response, path);
            if (!body.sentSha256().equals(sha256)) {
                throw new UploadException(
                        "image " + file + " changed while it was uploaded; nothing was submitted: run it again", null);
            }
            return place;
        });
    }

    private static void check(Response response, String path) {
        if (!response.isSuccessful()) {
            throw new UnexpectedResponseException(
                    "the storage did not take the image", new Exchange("PUT", path, response.code()), null);
        }
    }
}
