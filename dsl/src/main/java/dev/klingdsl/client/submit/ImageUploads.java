package dev.klingdsl.client.submit;

import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UploadException;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.UploadCache;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Provides the URL of every image of a request; equal bytes are uploaded once. */
public final class ImageUploads {
    private static final Logger LOG = LoggerFactory.getLogger(ImageUploads.class);

    private final ChanjingApi api;
    private final Scheduler scheduler;
    private final SubmissionRecorder recorder;
    private final Map<String, Upload> byContent = new ConcurrentHashMap<>();

    public ImageUploads(ChanjingApi api, Scheduler scheduler, SubmissionRecorder recorder) {
        this.recorder = recorder;
        this.api = api;
        this.scheduler = scheduler;
    }

    /**
     * Returns the URL of each image.
     *
     * @param expected the SHA-256 of each local image when the request was checked; images without one are not verified
     * @param uploading called with each file whose upload starts
     */
    public CompletableFuture<Map<ImageSource, String>> urls(
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
                (key, known) -> known != null && now.isBefore(known.at().plus(UploadCache.LIFETIME))
                        ? known
                        : new Upload(remembered(hash, start), now));
        return upload.url().whenComplete((url, failure) -> {
            if (failure != null) {
                byContent.remove(hash, upload);
            }
        });
    }

    /**
     * Looks in the ledger for an upload by another process. When the ledger cannot be read, the image is uploaded
     * again.
     */
    private CompletableFuture<String> remembered(String hash, Supplier<CompletableFuture<String>> start) {
        return CompletableFuture.supplyAsync(() -> recall(hash), scheduler)
                .thenCompose(known -> known.map(CompletableFuture::completedFuture)
                        .orElseGet(() -> start.get().thenApply(url -> remember(hash, url))));
    }

    private Optional<String> recall(String hash) {
        try {
            return recorder.ledger().uploaded(recorder.account(), hash);
        } catch (LedgerException e) {
            LOG.warn("The ledger does not tell whether an image was uploaded before: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private String remember(String hash, String url) {
        try {
            recorder.ledger().rememberUpload(recorder.account(), hash, url);
        } catch (LedgerException e) {
            LOG.warn("The ledger was not told of an upload: {}", e.getMessage());
        }
        return url;
    }

    /**
     * Forgets the URLs of a refused request's images: the service may have lost one.
     *
     * @param hashes the SHA-256 of each local image
     */
    public void forget(VideoRequest request, Map<Path, String> hashes) {
        for (ImageSource image : request.images()) {
            String hash = image instanceof ImageSource.Local local
                    ? hashes.get(local.path())
                    : image instanceof ImageSource.Supplied supplied
                            ? supplied.sha256().toLowerCase(Locale.ROOT)
                            : null;
            if (hash != null) {
                byContent.remove(hash);
                try {
                    recorder.ledger().forgetUpload(recorder.account(), hash);
                } catch (LedgerException e) {
                    LOG.warn("The ledger was not told to forget an upload: {}", e.getMessage());
                }
            }
        }
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
        KlingException reason = InternalErrorException.unwrap(failure);
        boolean clear = reason instanceof UploadException
                || reason instanceof CredentialsException
                || reason instanceof ApiException;
        return clear
                ? reason
                : new UploadException("image " + file + " was not uploaded: " + reason.getMessage(), reason);
    }

    private record Upload(CompletableFuture<String> url, Instant at) {}
}
