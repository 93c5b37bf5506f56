package dev.klingdsl.shell.render.job;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.shell.render.JsonText;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows ledger entries as JSON: an object with {@code schema}, {@code ledger} and {@code jobs}. Fields may be added without
 * a new schema number. Times are ISO 8601 in UTC, amounts are beans; unknown values are omitted.
 */
public final class JobsJson {
    private static final int SCHEMA = 1;

    private JobsJson() {}

    /** Returns the object, indented, as complete lines. */
    public static String render(Path ledger, List<LedgerEntry> entries) {
        return JsonText.indented(json -> {
                    json.writeStartObject();
                    json.writeNumberField("schema", SCHEMA);
                    json.writeStringField("ledger", ledger.toString());
                    json.writeArrayFieldStart("jobs");
                    for (LedgerEntry entry : entries) {
                        write(entry, json);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                + "\n";
    }

    private static void write(LedgerEntry entry, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", entry.number());
        json.writeStringField("entry", entry.id());
        text(json, "job", entry.uniqueId());
        json.writeStringField("state", word(entry.state().status()));
        json.writeStringField("shown_as", JobStateLabel.of(entry).word());
        submission(entry, json);
        origin(entry.purchase().provenance(), json);
        json.writeStringField("account", entry.purchase().account().key());
        json.writeBooleanField("sandbox", entry.purchase().account().sandbox());
        progress(entry.progress(), json);
        number(json, "expected_beans", entry.purchase().expectedBeans());
        json.writeStringField("opened_at", entry.openedAt().toString());
        json.writeStringField("changed_at", entry.changedAt().toString());
        json.writeStringField("fingerprint", entry.purchase().fingerprint());
        json.writeFieldName("request");
        JsonText.copy(entry.purchase().request(), json);
        json.writeEndObject();
    }

    private static void submission(LedgerEntry entry, JsonGenerator json) throws IOException {
        SubmissionState state = entry.state();
        if (state instanceof SubmissionState.Unsent unsent) {
            json.writeStringField("reason", unsent.reason());
        } else if (state instanceof SubmissionState.Rejected rejected) {
            json.writeNumberField("code", rejected.code());
            json.writeStringField("reason", rejected.reason());
        } else if (state instanceof SubmissionState.InDoubt doubt) {
            json.writeStringField("reason", doubt.reason());
            json.writeStringField("sent_by", doubt.sentBy().toString());
        } else if (state instanceof SubmissionState.NeedsReview review) {
            json.writeStringField("reason", review.reason());
            texts(json, "candidates", review.candidates());
        }
        text(json, "retry_of", entry.retryOf());
        texts(json, "trace_ids", entry.traceIds());
    }

    private static void origin(Provenance from, JsonGenerator json) throws IOException {
        json.writeStringField("script", from.script());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : from.parameters().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeStringField("step", from.step());
        json.writeNumberField("take", from.take());
        text(json, "revision", from.revision());
        text(json, "folder", from.folder());
    }

    private static void progress(JobProgress progress, JsonGenerator json) throws IOException {
        json.writeStringField("outcome", word(progress.outcome()));
        texts(json, "files", progress.files());
        texts(json, "outputs", progress.outputs());
        text(json, "error", progress.error());
        text(json, "finished_at", progress.finishedAt());
        number(json, "beans", progress.beans());
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static void text(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal value) throws IOException {
        if (value != null) {
            json.writeNumberField(field, value);
        }
    }

    private static void texts(JsonGenerator json, String field, List<String> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
