package dev.klingdsl.client;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.error.UploadException;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.wire.ChanjingApi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Gives every image of a request a URL; the same bytes are uploaded once. */
final class ImageUploads {
    /** The service deletes files after 30 days, and a job may wait for its turn. */
    private static final Duration LIFETIME = Duration.ofDays(29);

    private final ChanjingApi api;
    private final Scheduler scheduler;
    private final Map<String, Upload> byContent = new ConcurrentHashMap<>();

    ImageUploads(ChanjingApi api, Scheduler scheduler) {
        this.api = api;
        this.scheduler = scheduler;
    }

    /**
     * Returns the URL of each image.
     *
     * @param expected the SHA-256 that each local image had when the request was looked at; others may have any
     * @param uploading hears of each file whose upload starts now
     */
    CompletableFuture<Map<ImageSource, String>> urls(
            VideoRequest request, Map<Path, String> expected, Consumer<Path> uploading) {
        CompletableFuture<Map<ImageSource, String>> urls = CompletableFuture.completedFuture(new LinkedHashMap<>());
        for (ImageSource image : request.images()) {
            urls = urls.thenCombine(url(image, expected, uploading), (all, url) -> {
                all.put(image, url);
                return all;
            });
        }
        return urls;
    }

    private CompletableFuture<String> url(ImageSource image, Map<Path, String> expected, Consumer<Path> uploading) {
        if (image instanceof ImageSource.Remote remote) {
            return CompletableFuture.completedFuture(remote.url().toString());
        }
        if (image instanceof ImageSource.Supplied supplied) {
            return once(supplied.sha256().toLowerCase(Locale.ROOT), () -> upload(supplied, uploading))
                    .exceptionallyCompose(
                            failure -> CompletableFuture.failedFuture(explained(Path.of(supplied.name()), failure)));
        }
        ImageSource.Local local = (ImageSource.Local) image;
        return CompletableFuture.supplyAsync(local::sha256, scheduler)
                .thenCompose(hash -> {
                    if (!hash.equals(expected.getOrDefault(local.path(), hash))) {
                        throw new UploadException(
                                "image " + local.path() + " changed while the run was under way; run it again", null);
                    }
                    return once(hash, () -> upload(hash, local.path(), uploading));
                })
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(explained(local.path(), failure)));
    }

    private CompletableFuture<String> once(String hash, Supplier<CompletableFuture<String>> start) {
        Instant now = scheduler.clock().instant();
        Upload upload = byContent.compute(
                hash,
                (key, known) -> known != null && now.isBefore(known.at().plus(LIFETIME))
                        ? known
                        : new Upload(start.get(), now));
        return upload.url().whenComplete((url, failure) -> {
            if (failure != null) {
                byContent.remove(hash, upload);
            }
        });
    }

    private CompletableFuture<String> upload(ImageSource.Supplied image, Consumer<Path> uploading) {
        uploading.accept(Path.of(image.name()));
        return CompletableFuture.supplyAsync(() -> SpooledImage.of(image), scheduler)
                .thenCompose(spooled -> api.upload(
                                spooled.file(), image.name(), image.sha256().toLowerCase(Locale.ROOT))
                        .whenComplete((url, end) -> spooled.delete()));
    }

    private CompletableFuture<String> upload(String hash, Path file, Consumer<Path> uploading) {
        uploading.accept(file);
        return api.upload(file, String.valueOf(file.getFileName()), hash);
    }

    private static KlingException explained(Path file, Throwable failure) {
        KlingException reason = UnforeseenException.unwrap(failure);
        boolean clear = reason instanceof UploadException
                || reason instanceof CredentialsException
                || reason instanceof ApiException;
        return clear
                ? reason
                : new UploadException("image " + file + " was not uploaded: " + reason.getMessage(), reason);
    }

    private record Upload(CompletableFuture<String> url, Instant at) {}
}
