package dev.klingdsl.api;

import dev.klingdsl.api.dto.FileStatusResponse;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.api.dto.UploadUrlResponse;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.error.UploadException;
import dev.klingdsl.http.SignedUrlUpload;
import dev.klingdsl.http.UploadTarget;
import dev.klingdsl.http.resilience.Retry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Uploads a file to the service's storage: asks for a signed URL, sends the file there and waits until it may be used. */
final class FileUpload {
    private static final String SERVICE = "ai_creation";
    private static final int NOT_YET = 0;
    /** Documented by the service's page for files. */
    private static final int UPLOADS_PER_MINUTE = 30;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    /** As long as a signed URL is valid. */
    private static final Duration LONGEST_TRANSFER = Duration.ofMinutes(15);

    private static final int MOST_EXPIRED_URLS = 2;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final ChanjingService service;
    private final SignedUrlUpload put;
    private final AuthorizedCalls calls;
    private final Retry retry;
    private final Scheduler scheduler;

    FileUpload(ChanjingService service, SignedUrlUpload put, AuthorizedCalls calls, Retry retry, Scheduler scheduler) {
        this.service = service;
        this.put = put;
        this.calls = calls;
        this.retry = retry;
        this.scheduler = scheduler;
    }

    /** Returns the URL that the service knows the file by. A failed transfer starts over with a new signed URL. */
    CompletableFuture<String> upload(Path file, String name, String sha256) {
        AtomicInteger expired = new AtomicInteger();
        return retry.repeat(
                        () -> target(name).thenCompose(target -> put.send(target, file, sha256)),
                        reason -> Retry.mayPass(reason)
                                || (isExpired(reason) && expired.incrementAndGet() <= MOST_EXPIRED_URLS),
                        LONGEST_TRANSFER)
                .thenCompose(target ->
                        ready(target, file, scheduler.clock().instant().plus(LONGEST_WAIT)));
    }

    /** The storage gives no other reason for a signed URL that has expired. */
    private static boolean isExpired(KlingException reason) {
        return reason instanceof UnexpectedResponseException answer
                && answer.exchange().status() == 403
                && answer.exchange().method().equals("PUT");
    }

    private CompletableFuture<UploadTarget> target(String name) {
        return calls.call(
                        ChanjingService.UPLOAD_URL,
                        UPLOADS_PER_MINUTE,
                        token -> new ResponseReader("GET", ChanjingService.UPLOAD_URL, List.of(token), () -> true)
                                .read(service.uploadUrl(token, SERVICE, name)))
                .thenApply(UploadUrlResponse::target);
    }

    private CompletableFuture<String> ready(UploadTarget target, Path file, Instant deadline) {
        return retry.read(() -> status(target.fileId())).thenCompose(status -> switch (status) {
            case 1, 2 -> CompletableFuture.completedFuture(target.url());
            case 98 -> failed(file, "the service's content check rejected it; choose another image");
            case 99, 100 -> failed(file, "the service deleted it right away; try again");
            default ->
                scheduler.clock().instant().isBefore(deadline)
                        ? scheduler.after(POLL_INTERVAL).thenCompose(reached -> ready(target, file, deadline))
                        : failed(file, "the service did not get it ready within 2 minutes; try again later");
        });
    }

    private CompletableFuture<Integer> status(String fileId) {
        return calls.call(
                        ChanjingService.FILE_DETAIL,
                        token -> new ResponseReader("GET", ChanjingService.FILE_DETAIL, List.of(token), () -> true)
                                .read(service.fileDetail(token, fileId)))
                .thenApply(reply ->
                        LenientJson.data(reply, FileStatusResponse.class).status())
                .thenApply(status -> status == null ? NOT_YET : status);
    }

    private static CompletableFuture<String> failed(Path file, String reason) {
        return CompletableFuture.failedFuture(new UploadException("image " + file + ": " + reason, null));
    }
}
