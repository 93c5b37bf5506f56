package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows within one transaction, or the connection of one reading. */
record JdbcRows(Connection connection, String ledger) implements Rows {
    private static final String SELECT = "SELECT * FROM kling_entry WHERE ";

    @Override
    public void insert(LedgerEntry entry) {
        Map<String, @Nullable Object> columns = EntryColumns.of(entry);
        String names = String.join(", ", columns.keySet());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        change(
                "INSERT INTO kling_entry (" + names + ") VALUES (" + marks + ")",
                columns.values().toArray());
    }

    @Override
    public void update(LedgerEntry entry) {
        Map<String, @Nullable Object> columns = EntryColumns.of(entry);
        List<@Nullable Object> values = new ArrayList<>(columns.values());
        values.add(entry.id());
        change(
                "UPDATE kling_entry SET " + String.join(" = ?, ", columns.keySet()) + " = ? WHERE id = ?",
                values.toArray());
    }

    @Override
    public long lastNumber() {
        return query("SELECT MAX(entry_number) FROM kling_entry", row -> row.getLong(1))
                .get(0);
    }

    @Override
    public Optional<LedgerEntry> find(String id) {
        return first(SELECT + "id = ?", id);
    }

    @Override
    public Optional<LedgerEntry> findByJob(String account, String uniqueId) {
        return first(SELECT + "account = ? AND unique_id = ?", account, uniqueId);
    }

    @Override
    public Optional<LedgerEntry> findRetryOf(String id) {
        return first(SELECT + "retry_of = ?", id);
    }

    @Override
    public List<String> accounts() {
        return query("SELECT DISTINCT account FROM kling_entry WHERE sandbox = 0", row -> row.getString(1));
    }

    @Override
    public List<LedgerEntry> select(EntryQuery query) {
        SqlConditions conditions = SqlConditions.of(query);
        return query(
                SELECT + conditions.sql() + " ORDER BY entry_number DESC LIMIT " + query.limit(),
                EntryColumns::entry,
                conditions.values().toArray());
    }

    @Override
    public Optional<String> upload(String account, String sha256, Instant now) {
        return query(
                        "SELECT url FROM kling_upload WHERE account = ? AND sha256 = ? AND expires_at > ?",
                        row -> row.getString(1),
                        account,
                        sha256,
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    @Override
    public void saveUpload(String account, String sha256, String url, Instant expires) {
        deleteUpload(account, sha256);
        change(
                "INSERT INTO kling_upload (account, sha256, url, expires_at) VALUES (?, ?, ?, ?)",
                account,
                sha256,
                url,
                expires.toEpochMilli());
    }

    @Override
    public void deleteUpload(String account, String sha256) {
        change("DELETE FROM kling_upload WHERE account = ? AND sha256 = ?", account, sha256);
    }

    private Optional<LedgerEntry> first(String sql, Object... values) {
        return query(sql, EntryColumns::entry, values).stream().findFirst();
    }

    private void change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(ledger, "written", e);
        }
    }

    private <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet found = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (found.next()) {
                results.add(reading.read(found));
            }
            return results;
        } catch (SQLException e) {
            throw SqlExceptionTranslator.of(ledger, "read", e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Makes something of the current row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
