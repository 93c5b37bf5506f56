package dev.klingdsl.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.request.json.RequestJsonWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sidecar's JSON. Fields are only ever added to a schema; the number changes when one changes its meaning. */
final class SidecarJson {
    static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writer(RequestJsonWriter.indented());

    private SidecarJson() {}

    /**
     * Returns the bytes of a sidecar.
     *
     * @param before those that are there: of an equal request, they may know more about its images
     */
    static byte[] write(TakeOrigin origin, Sidecar sidecar, byte[] before) throws IOException {
        JsonNode earlier = tree(before);
        return write(
                origin, sidecar, earlier.path("fingerprint").asText().equals(origin.fingerprint()) ? earlier : null);
    }

    private static byte[] write(TakeOrigin origin, Sidecar sidecar, @Nullable JsonNode before) throws IOException {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("state", sidecar.state().text());
        json.put("sandbox", sidecar.sandbox());
        json.put("account", sidecar.account());
        json.put("script", origin.script());
        json.put("parameters", RedactedRequestJson.kept(origin.parameters()));
        json.put("step", origin.take().step());
        json.put("take", origin.take().take());
        json.put("fingerprint", origin.fingerprint());
        json.put(
                "request",
                told(before, "request", RedactedRequestJson.fields(origin.request(), ImageSource::toString)));
        json.put("images", told(before, "images", images(origin)));
        json.put("unique_id", sidecar.jobId());
        json.put("trace_id", sidecar.traceId());
        json.put("submitted_at", text(sidecar.submittedAt()));
        json.put("finished_at", text(sidecar.finishedAt()));
        json.put("output_url", sidecar.outputs());
        json.put("files", sidecar.files());
        json.put("error", sidecar.error());
        json.put("entry", sidecar.entry());
        json.put("opened_at", text(sidecar.openedAt()));
        if (sidecar.sent() != null) {
            json.put("sent", sidecar.sent());
        }
        return WRITER.writeValueAsBytes(json);
    }

    /**
     * Returns what is in a sidecar; nothing when the file is empty or about something else.
     *
     * @throws IOException if it is damaged or of another version
     */
    static Optional<StoredSidecar> read(byte[] bytes) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        if (!json.path("schema").isNumber()) {
            return Optional.empty();
        }
        Optional<SidecarState> state = SidecarState.of(json.path("state").asText());
        if (json.path("schema").asInt() != SCHEMA || state.isEmpty()) {
            throw new IOException("of a version that this one does not know");
        }
        Sidecar sidecar = new Sidecar(
                state.get(),
                json.path("account").asText(),
                json.path("sandbox").asBoolean(),
                text(json, "unique_id"),
                text(json, "trace_id"),
                instant(json, "submitted_at"),
                instant(json, "finished_at"),
                texts(json, "output_url"),
                texts(json, "files"),
                text(json, "error"),
                text(json, "entry"),
                instant(json, "opened_at"),
                text(json, "sent"));
        boolean open = sidecar.entry() != null && sidecar.openedAt() != null && sidecar.sent() != null;
        if (sidecar.state() == SidecarState.SUBMITTING && !open) {
            throw new IOException("of a submission that it does not tell enough about");
        }
        return Optional.of(new StoredSidecar(
                json.path("script").asText(),
                parameters(json.path("parameters")),
                new TakeId(json.path("step").asText(), json.path("take").asInt(1)),
                json.path("fingerprint").asText(),
                sidecar));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable Object told(@Nullable JsonNode before, String field, Object otherwise) {
        return before != null && before.has(field) ? before.get(field) : otherwise;
    }

    private static Map<String, String> parameters(JsonNode json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        json.properties()
                .forEach(
                        field -> parameters.put(field.getKey(), field.getValue().asText()));
        return parameters;
    }

    private static List<Map<String, String>> images(TakeOrigin origin) {
        List<Map<String, String>> images = new ArrayList<>();
        for (ImageSource image : origin.request().images()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("source", image.toString());
            if (image instanceof ImageSource.Local local) {
                entry.put("sha256", String.valueOf(origin.imageHashes().get(local.path())));
            }
            if (image instanceof ImageSource.Supplied supplied) {
                entry.put("sha256", supplied.sha256());
            }
            images.add(entry);
        }
        return images;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.path(field).isTextual() ? json.path(field).asText() : null;
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        try {
            return json.path(field).isTextual() ? Instant.parse(json.path(field).asText()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> texts(JsonNode json, String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
