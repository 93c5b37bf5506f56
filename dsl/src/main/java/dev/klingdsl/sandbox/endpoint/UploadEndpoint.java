package dev.klingdsl.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.Content;
import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.FileStore;
import dev.klingdsl.sandbox.store.StoragePaths;
import dev.klingdsl.sandbox.store.StoredFile;
import dev.klingdsl.sandbox.store.UrlSigner;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The three steps of an upload, and the download of uploaded files. */
public final class UploadEndpoint {
    private static final Duration URL_LIFETIME = Duration.ofMinutes(15);
    private static final Map<String, String> MIME_TYPES = Map.of(
            ".jpg", "image/jpeg",
            ".jpeg", "image/jpeg",
            ".png", "image/png",
            ".webp", "image/webp");

    private final FileStore files;
    private final UrlSigner signer;
    private final Clock clock;
    private final TokenBucket perMinute = new TokenBucket(30, Duration.ofMinutes(1));

    public UploadEndpoint(FileStore files, UrlSigner signer, Clock clock) {
        this.files = files;
        this.signer = signer;
        this.clock = clock;
    }

    public Response createUrl(Request request) {
        String service = request.requiredQuery("service");
        if (!service.equals("ai_creation")) {
            throw ErrorResponseException.parameter("service must be ai_creation");
        }
        String extension = extension(request.requiredQuery("name"));
        String mimeType = MIME_TYPES.get(extension);
        if (mimeType == null) {
            throw ErrorResponseException.parameter("name must end in .jpg, .jpeg, .png or .webp");
        }
        if (!perMinute.tryCall(clock.instant())) {
            throw ErrorResponseException.code(40001, "QPS limit exceeded: 30 upload URLs a minute");
        }
        StoredFile file = files.create(extension, mimeType, request.overrides().fileEnd());
        return JsonEnvelope.success(JsonEnvelope.NODES
                .objectNode()
                .put("sign_url", signer.sign(StoragePaths.UPLOAD + file.key(), URL_LIFETIME))
                .put("full_path", files.url(file))
                .put("key", file.key())
                .put("mime_type", mimeType)
                .put("file_id", file.id()));
    }

    public Response store(Request request) {
        StoredFile file = files.withKey(request.name());
        if (file == null) {
            throw ErrorResponseException.status(403, "SignatureDoesNotMatch");
        }
        signer.check(request);
        if (request.header("access_token") != null) {
            throw ErrorResponseException.status(
                    403, "AccessDenied: an access_token must not be sent to the storage host");
        }
        if (!file.mimeType().equals(request.header("Content-Type"))) {
            throw ErrorResponseException.status(403, "SignatureDoesNotMatch: Content-Type must be " + file.mimeType());
        }
        file.store(request.body(), clock.instant());
        return Response.of(200, "text/plain", Content.EMPTY);
    }

    public Response detail(Request request) {
        StoredFile file = files.withId(request.requiredQuery("id"));
        if (file == null) {
            throw ErrorResponseException.parameter("there is no file with this id");
        }
        StoredFile.Upload upload = file.upload();
        ObjectNode data = JsonEnvelope.NODES.objectNode();
        data.put("id", file.id());
        data.put("status", files.status(file));
        data.put("full_path", files.url(file));
        data.put("key", file.key());
        data.put("mime_type", file.mimeType());
        data.put("size", upload == null ? 0 : upload.content().length());
        return JsonEnvelope.success(data);
    }

    public Response read(Request request) {
        StoredFile file = files.withKey(request.name());
        StoredFile.@Nullable Upload upload = file == null ? null : file.upload();
        if (file == null || upload == null) {
            throw ErrorResponseException.status(404, "NoSuchKey");
        }
        return Response.of(200, file.mimeType(), upload.content());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
