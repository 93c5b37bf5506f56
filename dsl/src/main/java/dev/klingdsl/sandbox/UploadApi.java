package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The three steps of an upload, and reading back what was uploaded. */
final class UploadApi {
    private static final Duration URL_LIFETIME = Duration.ofMinutes(15);
    private static final Map<String, String> MIME_TYPES = Map.of(
            ".jpg", "image/jpeg",
            ".jpeg", "image/jpeg",
            ".png", "image/png",
            ".webp", "image/webp");

    private final FileStore files;
    private final UrlSigner signer;
    private final Clock clock;
    private final RateLimit perMinute = new RateLimit(30, Duration.ofMinutes(1));

    UploadApi(FileStore files, UrlSigner signer, Clock clock) {
        this.files = files;
        this.signer = signer;
        this.clock = clock;
    }

    Reply createUrl(Request request) {
        String service = request.requiredQuery("service");
        if (!service.equals("ai_creation")) {
            throw Refusal.parameter("service must be ai_creation");
        }
        String extension = extension(request.requiredQuery("name"));
        String mimeType = MIME_TYPES.get(extension);
        if (mimeType == null) {
            throw Refusal.parameter("name must end in .jpg, .jpeg, .png or .webp");
        }
        if (!perMinute.tryCall(clock.instant())) {
            throw Refusal.code(40001, "QPS limit exceeded: 30 upload URLs a minute");
        }
        StoredFile file = files.create(extension, mimeType, request.orders().fileEnd());
        return Json.success(Json.NODES
                .objectNode()
                .put("sign_url", signer.sign(Endpoint.STORE.path() + file.key(), URL_LIFETIME))
                .put("full_path", files.url(file))
                .put("key", file.key())
                .put("mime_type", mimeType)
                .put("file_id", file.id()));
    }

    Reply store(Request request) {
        StoredFile file = files.withKey(request.name());
        if (file == null) {
            throw Refusal.status(403, "SignatureDoesNotMatch");
        }
        signer.check(request);
        if (request.header("access_token") != null) {
            throw Refusal.status(403, "AccessDenied: an access_token must not be sent to the storage host");
        }
        if (!file.mimeType().equals(request.header("Content-Type"))) {
            throw Refusal.status(403, "SignatureDoesNotMatch: Content-Type must be " + file.mimeType());
        }
        file.store(request.body(), clock.instant());
        return Reply.of(200, "text/plain", Content.EMPTY);
    }

    Reply detail(Request request) {
        StoredFile file = files.withId(request.requiredQuery("id"));
        if (file == null) {
            throw Refusal.parameter("there is no file with this id");
        }
        StoredFile.Upload upload = file.upload();
        ObjectNode data = Json.NODES.objectNode();
        data.put("id", file.id());
        data.put("status", files.status(file));
        data.put("full_path", files.url(file));
        data.put("key", file.key());
        data.put("mime_type", file.mimeType());
        data.put("size", upload == null ? 0 : upload.content().length());
        return Json.success(data);
    }

    Reply read(Request request) {
        StoredFile file = files.withKey(request.name());
        StoredFile.@Nullable Upload upload = file == null ? null : file.upload();
        if (file == null || upload == null) {
            throw Refusal.status(404, "NoSuchKey");
        }
        return Reply.of(200, file.mimeType(), upload.content());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
