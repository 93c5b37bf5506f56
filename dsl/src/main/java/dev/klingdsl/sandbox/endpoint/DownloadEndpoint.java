package dev.klingdsl.sandbox.endpoint;

import dev.klingdsl.sandbox.http.Content;
import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.RangeResponse;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.PaddedVideo;
import dev.klingdsl.sandbox.store.SampleVideo;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.Task;
import dev.klingdsl.sandbox.store.TaskStore;
import dev.klingdsl.sandbox.store.UrlSigner;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the files of successful tasks. */
public final class DownloadEndpoint implements Handler {
    private static final String SUFFIX = ".mp4";
    private static final int MINOR_VERSION_AT = 12;

    private final TaskStore tasks;
    private final UrlSigner signer;
    private final Clock clock;
    private final long size;
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    public DownloadEndpoint(TaskStore tasks, UrlSigner signer, SandboxSettings settings) {
        this.tasks = tasks;
        this.signer = signer;
        this.clock = settings.clock();
        this.size = settings.outputSize();
    }

    @Override
    public Response handle(Request request) {
        signer.check(request);
        String name = request.name();
        Task task = tasks.find(name.substring(0, Math.max(0, name.length() - SUFFIX.length())));
        if (task == null || !task.hasSucceeded(clock.instant())) {
            throw ErrorResponseException.status(404, "NoSuchKey");
        }
        if (request.overrides().replaceFile()) {
            versions.merge(task.uniqueId(), 1, Integer::sum);
        }
        int version = versions.getOrDefault(task.uniqueId(), 0);
        String etag = "\"" + task.uniqueId() + "-" + version + "\"";
        return new RangeResponse(content(task, version), "video/mp4", etag, task.finished()).to(request);
    }

    /** Versions differ in their first bytes, so that a file spliced from two of them equals neither. */
    private Content content(Task task, int version) {
        byte[] video = SampleVideo.nearest(task.parameters()).bytes();
        if (version > 0) {
            video = video.clone();
            ByteBuffer.wrap(video).putInt(MINOR_VERSION_AT, 0x1000 + version);
        }
        return PaddedVideo.of(video, size);
    }
}
