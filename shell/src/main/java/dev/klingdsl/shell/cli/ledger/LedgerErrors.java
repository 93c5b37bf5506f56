package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Creates the exceptions of a ledger file: each names the file, the reason and the remedy. */
final class LedgerErrors {
    private static final String ELSEWHERE = ", or set " + LedgerLocation.VARIABLE + " to a file elsewhere";
    private static final int PRIMARY_CODE = 0xFF;

    private LedgerErrors() {}

    static LedgerException notMade(Path file, IOException reason) {
        String why;
        if (reason instanceof AccessDeniedException denied) {
            why = denied.getFile() + " may not be written";
        } else if (reason instanceof FileAlreadyExistsException there) {
            why = there.getFile() + " is no folder";
        } else if (reason instanceof FileSystemException other && other.getReason() != null) {
            why = other.getFile() + ": " + other.getReason();
        } else {
            why = String.valueOf(reason.getMessage());
        }
        return trouble(file, "cannot be made", why, "make its folder writable" + ELSEWHERE, reason);
    }

    static LedgerException noFile(Path file) {
        return trouble(file, "cannot be opened", "it is no file", "move away what is there" + ELSEWHERE, null);
    }

    static LedgerException closed(Path file, @Nullable IOException reason) {
        return trouble(
                file,
                "cannot be written",
                "its permissions or its disk forbid it",
                "let its owner read and write it: chmod 600" + ELSEWHERE,
                reason);
    }

    static LedgerException empty(Path file) {
        return trouble(
                file,
                "is damaged",
                "the file is empty, which a ledger never is",
                "restore it from a backup; or, if there was nothing in it, delete it",
                null);
    }

    static LedgerException exposed(Path file, String why, IOException reason) {
        return trouble(
                file,
                "cannot be used",
                "it " + why + ", and is not yours to change that",
                "let its owner run: chmod 600" + ELSEWHERE,
                reason);
    }

    static LedgerException damaged(Path file, String verdict, @Nullable Throwable reason) {
        return trouble(
                file,
                "is damaged",
                verdict,
                "restore it from a backup; or move it away, and 'kling jobs --import' lists what the service knows",
                reason);
    }

    /** Maps SQLite's error code to a reason and a remedy; adds the file's name to other messages. */
    static LedgerException of(Path file, LedgerException reason) {
        return reason.getCause() instanceof SQLException cause
                ? of(file, cause)
                : new LedgerException("the ledger " + file + ": " + reason.getMessage(), reason);
    }

    static LedgerException of(Path file, SQLException reason) {
        if (!(reason instanceof SQLiteException)) {
            return trouble(
                    file,
                    "cannot be opened",
                    "SQLite's native part does not start: " + rootMessage(reason),
                    "let the JVM use a folder from which programs may be run:"
                            + " KLING_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER",
                    reason);
        }
        String why = String.valueOf(reason.getMessage());
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(reason.getErrorCode() & PRIMARY_CODE);
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(file, why, reason);
            case SQLITE_FULL ->
                trouble(file, "cannot be written", why, "free some space on its disk" + ELSEWHERE, reason);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                trouble(
                        file,
                        "is busy",
                        "another process has been writing for too long",
                        "wait until it is done",
                        reason);
            default ->
                trouble(file, "cannot be opened", why, "make the file and its folder writable" + ELSEWHERE, reason);
        };
    }

    private static LedgerException trouble(
            Path file, String what, String why, String remedy, @Nullable Throwable cause) {
        return new LedgerException(
                "the ledger " + file + " " + what + ", and without it nothing is submitted: " + why + "; " + remedy,
                cause);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
