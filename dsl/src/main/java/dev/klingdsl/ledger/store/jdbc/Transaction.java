package dev.klingdsl.ledger.store.jdbc;

import dev.klingdsl.ledger.store.Rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;

/** One transaction that keeps other writers out from its first statement on. */
record Transaction(Connection connection, String ledger) {

    <T> T run(Function<Rows, T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            takeTurn();
            T result = work.apply(new JdbcRows(connection, ledger));
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    private void takeTurn() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE kling_ledger SET turn = turn + 1 WHERE id = 1");
        }
    }

    /** A failed rollback is only attached to the first failure, as closing the connection rolls back anyway. */
    private void rollBack(Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
