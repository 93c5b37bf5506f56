package dev.klingdsl.api.dto;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobStatus.Failed;
import dev.klingdsl.job.JobStatus.Failed.Kind;
import dev.klingdsl.text.Redaction;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What is read of a task; anything may be missing or null. */
public record TaskResponse(
        @JsonProperty("unique_id") @Nullable String uniqueId,
        @JsonProperty("progress_desc") @Nullable String progress,
        @JsonProperty("err_msg") @Nullable String error,
        @JsonProperty("output_url") @Nullable List<@Nullable String> outputs) {

    /** Returns what is read of one row of a page; nothing when it is not a task, as the other rows count all the same. */
    public static @Nullable TaskResponse of(@Nullable JsonNode row) {
        try {
            return row == null || !row.isObject() ? null : LenientJson.MAPPER.treeToValue(row, TaskResponse.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    public JobStatus status() {
        String word = progress == null ? "" : progress.strip();
        return switch (word) {
            case "Queued" -> new JobStatus.Queued();
            case "Ready" -> new JobStatus.Ready();
            case "Generating" -> new JobStatus.Generating();
            case "Success" -> succeeded(word);
            case "Error" -> failed(Kind.ERROR);
            case "Fail" -> failed(Kind.FAIL);
            case "Cancelled" -> failed(Kind.CANCELLED);
            default -> new JobStatus.Unrecognized(Redaction.text(word));
        };
    }

    private JobStatus succeeded(String word) {
        List<URI> urls = outputs == null
                ? List.of()
                : outputs.stream().flatMap(url -> parse(url).stream()).toList();
        // Said to be done, but where the files are is still to come: not the end yet.
        return urls.isEmpty() ? new JobStatus.Unrecognized(word) : new JobStatus.Succeeded(urls);
    }

    private Failed failed(Kind kind) {
        return new Failed(kind, error == null ? "" : Redaction.text(error));
    }

    private static List<URI> parse(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return List.of();
        }
        String text = url.strip();
        try {
            return List.of(new URI(text));
        } catch (URISyntaxException e) {
            HttpUrl lenient = HttpUrl.parse(text);
            return List.of(lenient != null ? lenient.uri() : unusable(text));
        }
    }

    /** Keeps its place among the others, and is told by the job whose file cannot be fetched. */
    private static URI unusable(String text) {
        try {
            return new URI("unusable", text, null);
        } catch (URISyntaxException e) {
            return URI.create("unusable:url");
        }
    }
}
