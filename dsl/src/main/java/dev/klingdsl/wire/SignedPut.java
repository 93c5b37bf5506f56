package dev.klingdsl.wire;

import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.UnexpectedAnswerException;
import dev.klingdsl.error.UploadException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Streams a file to a signed URL, with the headers it was signed for and without the access token. */
final class SignedPut {
    private final OkHttpClient client;

    SignedPut(OkHttpClient client) {
        this.client = client;
    }

    CompletableFuture<UploadPlace> send(UploadPlace place, Path file, String sha256) {
        HashedFile body = new HashedFile(file);
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
            throw new UnexpectedAnswerException(
                    "the storage did not take the image", new Exchange("PUT", path, response.code()), null);
        }
    }
}
