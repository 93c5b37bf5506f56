package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerEntry.Lease;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An entry as columns of {@code kling_entry}, and back. */
final class EntryColumns {
    private EntryColumns() {}

    static Map<String, @Nullable Object> of(LedgerEntry entry) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        purchase(entry.purchase(), columns);
        state(entry.state(), columns);
        progress(entry.progress(), columns);
        columns.put("id", entry.id());
        columns.put("entry_number", entry.number());
        columns.put("slot", entry.slot());
        columns.put("retry_of", entry.retryOf());
        columns.put("trace_ids", JsonColumns.write(entry.traceIds()));
        columns.put("opened_at", entry.openedAt().toEpochMilli());
        columns.put("changed_at", entry.changedAt().toEpochMilli());
        columns.put(
                "server_ahead",
                entry.serverAhead() == null ? null : entry.serverAhead().toMillis());
        Lease lease = entry.lease();
        columns.put("hold_owner", lease == null ? null : lease.owner());
        columns.put("hold_from", lease == null ? null : lease.from().toEpochMilli());
        columns.put("hold_until", lease == null ? null : lease.until().toEpochMilli());
        return columns;
    }

    private static void purchase(Purchase purchase, Map<String, @Nullable Object> columns) {
        Provenance provenance = purchase.provenance();
        columns.put("account", purchase.account().key());
        columns.put("sandbox", purchase.account().sandbox() ? 1 : 0);
        columns.put("script", provenance.script());
        columns.put("parameters", JsonColumns.write(provenance.parameters()));
        columns.put("step", provenance.step());
        columns.put("take_number", provenance.take());
        columns.put("revision", provenance.revision());
        columns.put("folder", provenance.folder());
        columns.put("fingerprint", purchase.fingerprint());
        columns.put("request", purchase.request());
        columns.put("request_identity", purchase.identity());
        columns.put("seconds", purchase.seconds());
        columns.put("expected_beans", text(purchase.expectedBeans()));
    }

    private static void state(SubmissionState state, Map<String, @Nullable Object> columns) {
        columns.put("state", state.status().name());
        columns.put("unique_id", state.uniqueId());
        columns.put("code", state instanceof SubmissionState.Rejected rejected ? rejected.code() : null);
        columns.put("reason", reason(state));
        columns.put(
                "sent_by",
                state instanceof SubmissionState.InDoubt doubt ? doubt.sentBy().toEpochMilli() : null);
        columns.put(
                "candidates",
                state instanceof SubmissionState.NeedsReview review ? JsonColumns.write(review.candidates()) : null);
    }

    private static @Nullable String reason(SubmissionState state) {
        if (state instanceof SubmissionState.Unsent unsent) {
            return unsent.reason();
        }
        if (state instanceof SubmissionState.Rejected rejected) {
            return rejected.reason();
        }
        if (state instanceof SubmissionState.InDoubt doubt) {
            return doubt.reason();
        }
        return state instanceof SubmissionState.NeedsReview review ? review.reason() : null;
    }

    private static void progress(JobProgress progress, Map<String, @Nullable Object> columns) {
        columns.put("outcome", progress.outcome().name());
        columns.put("outputs", JsonColumns.write(progress.outputs()));
        columns.put("files", JsonColumns.write(progress.files()));
        columns.put("error", progress.error());
        columns.put(
                "finished_at",
                progress.finishedAt() == null ? null : progress.finishedAt().toEpochMilli());
        columns.put("beans", text(progress.beans()));
    }

    static LedgerEntry entry(ResultSet row) throws SQLException {
        Long ahead = number(row, "server_ahead");
        return new LedgerEntry(
                required(row, "id"),
                row.getLong("entry_number"),
                purchase(row),
                row.getInt("slot"),
                row.getString("retry_of"),
                state(row),
                JsonColumns.texts(required(row, "trace_ids")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                ahead == null ? null : Duration.ofMillis(ahead),
                progress(row),
                lease(row));
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(
                new Account(required(row, "account"), row.getInt("sandbox") != 0),
                new Provenance(
                        required(row, "script"),
                        JsonColumns.map(required(row, "parameters")),
                        required(row, "step"),
                        row.getInt("take_number"),
                        row.getString("revision"),
                        row.getString("folder")),
                required(row, "fingerprint"),
                required(row, "request"),
                required(row, "request_identity"),
                row.getInt("seconds"),
                decimal(row, "expected_beans"));
    }

    private static SubmissionState state(ResultSet row) throws SQLException {
        String reason = Objects.requireNonNullElse(row.getString("reason"), "");
        return switch (SubmissionStatus.valueOf(required(row, "state"))) {
            case INTENT -> new SubmissionState.Intent();
            case UNSENT -> new SubmissionState.Unsent(reason);
            case ACCEPTED -> new SubmissionState.Accepted(required(row, "unique_id"));
            case REJECTED -> new SubmissionState.Rejected(row.getInt("code"), reason);
            case IN_DOUBT -> new SubmissionState.InDoubt(reason, Instant.ofEpochMilli(row.getLong("sent_by")));
            case ABSENT -> new SubmissionState.Absent();
            case NEEDS_REVIEW ->
                new SubmissionState.NeedsReview(reason, JsonColumns.texts(required(row, "candidates")));
        };
    }

    private static JobProgress progress(ResultSet row) throws SQLException {
        return new JobProgress(
                JobOutcome.valueOf(required(row, "outcome")),
                JsonColumns.texts(required(row, "outputs")),
                JsonColumns.texts(required(row, "files")),
                row.getString("error"),
                instant(row, "finished_at"),
                decimal(row, "beans"));
    }

    private static @Nullable Lease lease(ResultSet row) throws SQLException {
        String owner = row.getString("hold_owner");
        return owner == null
                ? null
                : new Lease(
                        owner,
                        Instant.ofEpochMilli(row.getLong("hold_from")),
                        Instant.ofEpochMilli(row.getLong("hold_until")));
    }

    private static String required(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            throw new SQLException("column " + column + " of kling_entry is empty");
        }
        return value;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : Instant.ofEpochMilli(value);
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new BigDecimal(value);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
