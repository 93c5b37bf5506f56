package dev.klingdsl.sandbox;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the files of successful tasks. */
final class DownloadApi implements Handler {
    private static final String SUFFIX = ".mp4";
    private static final int MINOR_VERSION_AT = 12;

    private final TaskStore tasks;
    private final UrlSigner signer;
    private final Clock clock;
    private final long size;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    DownloadApi(TaskStore tasks, UrlSigner signer, Settings settings) {
        this.tasks = tasks;
        this.signer = signer;
        this.clock = settings.clock();
        this.size = settings.outputSize();
    }

    @Override
    public Reply handle(Request request) {
        signer.check(request);
        String name = request.name();
        Task task = tasks.find(name.substring(0, Math.max(0, name.length() - SUFFIX.length())));
        if (task == null || !task.hasSucceeded(clock.instant())) {
            throw Refusal.status(404, "NoSuchKey");
        }
        if (request.orders().replaceFile()) {
            versions.merge(task.uniqueId(), 1, Integer::sum);
        }
        int version = versions.getOrDefault(task.uniqueId(), 0);
        String etag = "\"" + task.uniqueId() + "-" + version + "\"";
        return new RangedReply(content(task, version), "video/mp4", etag, task.finished()).to(request);
    }

    /** Every version differs within its first bytes, so that two of them spliced together are neither. */
    private Content content(Task task, int version) {
        byte[] video = Clip.nearest(task.submission()).bytes();
        if (version > 0) {
            video = video.clone();
            ByteBuffer.wrap(video).putInt(MINOR_VERSION_AT, 0x1000 + version);
        }
        return PaddedVideo.of(video, size);
    }
}
