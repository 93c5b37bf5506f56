package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobStatus.Failed;
import dev.klingdsl.job.JobStatus.Failed.Kind;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Redaction;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * What following a task needs of it.
 *
 * @param uniqueId the service's id, also when it comes as a number; null when it is not shown
 * @param progress the service's word for the state; null when it is not shown
 * @param error the service's reason for a failure; null when it is not shown
 * @param outputs the URLs of its files, as they are shown
 */
public record TaskResponse(
        @Nullable String uniqueId,
        @Nullable String progress,
        @Nullable String error,
        List<String> outputs) {

    public TaskResponse {
        outputs = List.copyOf(outputs);
    }

    /** Reads a task field by field; what is not an object has no fields. */
    public static TaskResponse of(JsonNode task) {
        return of(FieldReader.of(task));
    }

    static TaskResponse of(FieldReader task) {
        return new TaskResponse(
                task.text("unique_id"), task.text("progress_desc"), task.text("err_msg"), task.texts("output_url"));
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
            default -> new JobStatus.Unrecognized(OneLine.of(Redaction.text(word)));
        };
    }

    private JobStatus succeeded(String word) {
        List<URI> urls = outputs.stream().map(TaskResponse::parse).toList();
        // Done, but the files have no URLs yet: not the end.
        return urls.isEmpty() ? new JobStatus.Unrecognized(word) : new JobStatus.Succeeded(urls);
    }

    private Failed failed(Kind kind) {
        return new Failed(kind, error == null ? "" : OneLine.of(Redaction.text(error)));
    }

    private static URI parse(String url) {
        String text = url.strip();
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            HttpUrl lenient = HttpUrl.parse(text);
            return lenient != null ? lenient.uri() : unusable(text);
        }
    }

    /** Keeps its place among the others; fetching it fails with a message that names the job. */
    private static URI unusable(String text) {
        try {
            return new URI("unusable", text, null);
        } catch (URISyntaxException e) {
            return URI.create("unusable:url");
        }
    }
}
