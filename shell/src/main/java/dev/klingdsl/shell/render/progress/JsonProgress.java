package dev.klingdsl.shell.render.progress;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.price.Balance;
import dev.klingdsl.price.Quote;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.shell.render.JsonText;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes events as JSON, one object per line. Every object has {@code schema}, {@code event}, {@code at} and, once it is
 * known, {@code sandbox}. The first event is {@code plan}, followed by {@code estimate} where something is paid for; the
 * last is {@code summary}, which is the only one of an invalid plan. Fields and events may be added without a new schema
 * number.
 */
public final class JsonProgress implements ProgressView {
    private static final int SCHEMA = 1;

    private final PrintStream out;
    private final @Nullable Boolean sandbox;

    /**
     * Creates a view that has written nothing yet.
     *
     * @param sandbox whether the sandbox answers; null if unknown
     */
    public JsonProgress(PrintStream out, @Nullable Boolean sandbox) {
        this.out = out;
        this.sandbox = sandbox;
    }

    /** Writes the event {@code plan}. */
    public void begin(String plan, List<TakeId> takes, long seconds, Instant at) {
        write("plan", at, json -> {
            json.writeStringField("plan", plan);
            json.writeNumberField(
                    "steps", takes.stream().map(TakeId::step).distinct().count());
            json.writeNumberField("submissions", takes.size());
            json.writeNumberField("seconds", seconds);
        });
    }

    /** Writes the event {@code estimate}; beans and balance only as far as they are known. */
    public void estimate(Estimate estimate, Instant at) {
        Quote quote = estimate.quote();
        write("estimate", at, json -> {
            json.writeNumberField("submissions", quote.requests());
            json.writeNumberField("seconds", quote.seconds());
            if (quote.unpriced() < quote.requests()) {
                json.writeNumberField("beans", quote.beans());
                json.writeBooleanField("at_most", quote.isAtMost());
            }
            json.writeNumberField("unpriced", quote.unpriced());
            Balance balance = estimate.balance();
            if (balance != null) {
                json.writeNumberField("balance", balance.beans());
            }
        });
    }

    /** Writes the event {@code summary}. */
    public void summary(RunSummary summary, int exitCode, Instant at) {
        write("summary", at, json -> {
            json.writeNumberField("exit", exitCode);
            json.writeArrayFieldStart("takes");
            for (TakeOutcome outcome : summary.takes()) {
                json.writeStartObject();
                take(json, outcome.take());
                json.writeStringField("state", outcome.state().name().toLowerCase(Locale.ROOT));
                text(json, "job", outcome.jobId());
                text(json, "file", outcome.file());
                text(
                        json,
                        "error",
                        outcome.error() == null ? null : outcome.error().getMessage());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /**
     * Writes the event {@code summary} of a run that failed before its takes were started.
     *
     * @param diagnostics what is wrong with the plan
     * @param error any other error; null if there is none
     */
    public void failed(List<Diagnostic> diagnostics, @Nullable String error, int exitCode, Instant at) {
        write("summary", at, json -> {
            json.writeNumberField("exit", exitCode);
            json.writeArrayFieldStart("takes");
            json.writeEndArray();
            text(json, "error", error);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : diagnostics) {
                diagnostic(json, diagnostic);
            }
            json.writeEndArray();
        });
    }

    private static void diagnostic(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", diagnostic.isError() ? "error" : "advice");
        SourceLocation place = diagnostic.location();
        if (place != null) {
            json.writeStringField("file", place.source().name());
            json.writeNumberField("line", place.line());
            if (place.column() > 0) {
                json.writeNumberField("column", place.column());
            }
        }
        json.writeStringField("message", diagnostic.message());
        json.writeEndObject();
    }

    @Override
    public void accept(JobEvent event) {
        write(name(event), event.at(), json -> {
            take(json, event.take());
            facts(json, event);
        });
    }

    @Override
    public void refresh() {}

    @Override
    public void end() {}

    /** Returns the name of an event: {@code StatusChanged} is {@code status-changed}. */
    private static String name(JobEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private static void facts(JsonGenerator json, JobEvent event) throws IOException {
        if (event instanceof JobEvent.Uploading e) {
            text(json, "image", e.image());
        } else if (event instanceof JobEvent.Submitted e) {
            text(json, "job", e.jobId());
            text(json, "trace_id", e.traceId());
        } else if (event instanceof JobEvent.Reattached e) {
            text(json, "job", e.jobId());
        } else if (event instanceof JobEvent.Reused e) {
            text(json, "job", e.jobId());
            text(json, "file", e.file());
        } else if (event instanceof JobEvent.StatusChanged e) {
            text(json, "job", e.jobId());
            text(json, "status", e.status().label());
            text(json, "reason", e.status() instanceof JobStatus.Failed failed ? failed.reason() : null);
        } else if (event instanceof JobEvent.Downloading e) {
            text(json, "job", e.jobId());
            json.writeNumberField("bytes", e.bytes());
            if (e.total().isPresent()) {
                json.writeNumberField("total", e.total().getAsLong());
            }
        } else if (event instanceof JobEvent.Downloaded e) {
            text(json, "job", e.jobId());
            text(json, "file", e.file());
            text(json, "sidecar", e.sidecar());
        } else if (event instanceof JobEvent.TakeFailed e) {
            text(json, "job", e.jobId());
            text(json, "error", e.error().getMessage());
        }
    }

    private static void take(JsonGenerator json, TakeId take) throws IOException {
        json.writeStringField("step", take.step());
        json.writeNumberField("take", take.take());
    }

    private static void text(JsonGenerator json, String field, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private synchronized void write(String event, Instant at, JsonText.Content content) {
        out.print(JsonText.line(json -> {
                    json.writeStartObject();
                    json.writeNumberField("schema", SCHEMA);
                    json.writeStringField("event", event);
                    json.writeStringField("at", at.toString());
                    if (sandbox != null) {
                        json.writeBooleanField("sandbox", sandbox);
                    }
                    content.writeTo(json);
                    json.writeEndObject();
                })
                + "\n");
        out.flush();
    }
}
