package dev.klingdsl.client.submit;

import dev.klingdsl.client.auth.AccountLabel;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.result.TakeOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The right to pay for one request on one account with its result going to one output folder: one holder at a time, here
 * and in other processes. It ends with its process, so what is not claimed and has no answer will never get one.
 */
public final class PurchaseClaims {
    private static final Logger LOG = LoggerFactory.getLogger(PurchaseClaims.class);
    private static final String LOCK_FILE = ".kling.lock";
    private static final Map<Path, FolderLocks> FOLDERS = new HashMap<>();

    private PurchaseClaims() {}

    /**
     * Completes with the claim when nobody else has it; cancelling the future ends the wait.
     *
     * @throws ResultException if the output folder cannot be written
     */
    public static CompletableFuture<Claim> acquire(Path output, TakeOrigin origin, AccountLabel account) {
        synchronized (FOLDERS) {
            Path real = real(output);
            CompletableFuture<Claim> result = new CompletableFuture<>();
            Futures.detach(folder(real).acquire(number(origin, account)).thenAccept(number -> {
                Claim claim = claim(real, number);
                if (!result.complete(claim)) {
                    claim.close();
                }
            }));
            return result;
        }
    }

    /**
     * Returns the claim, or nothing while somebody else has it.
     *
     * @throws ResultException if the output folder cannot be written
     */
    public static Optional<Claim> tryAcquire(Path output, TakeOrigin origin, AccountLabel account) {
        synchronized (FOLDERS) {
            Path real = real(output);
            long number = number(origin, account);
            boolean taken = folder(real).tryAcquire(number);
            closeUnused(real);
            return taken ? Optional.of(claim(real, number)) : Optional.empty();
        }
    }

    private static Claim claim(Path folder, long number) {
        return () -> {
            synchronized (FOLDERS) {
                FolderLocks locks = FOLDERS.get(folder);
                if (locks != null) {
                    locks.release(number);
                    closeUnused(folder);
                }
            }
        };
    }

    private static Path real(Path output) {
        try {
            return Files.createDirectories(output).toRealPath();
        } catch (IOException e) {
            throw unwritable(output, e);
        }
    }

    private static FolderLocks folder(Path real) {
        try {
            FolderLocks known = FOLDERS.get(real);
            if (known == null) {
                known = FolderLocks.open(real.resolve(LOCK_FILE), FOLDERS);
                FOLDERS.put(real, known);
            }
            return known;
        } catch (IOException e) {
            throw unwritable(real, e);
        }
    }

    /** Not before: on many systems, closing any channel of a file gives back all locks that the process has on it. */
    private static void closeUnused(Path real) {
        FolderLocks locks = FOLDERS.get(real);
        if (locks != null && locks.isUnused()) {
            FOLDERS.remove(real);
            try {
                locks.close();
            } catch (IOException e) {
                LOG.debug("The lock file in {} cannot be closed", real, e);
            }
        }
    }

    private static ResultException unwritable(Path output, IOException cause) {
        return new ResultException("the folder " + output + " cannot be written; check its permissions", cause);
    }

    private static long number(TakeOrigin origin, AccountLabel account) {
        try {
            byte[] key = (origin.fingerprint() + " " + account).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return ByteBuffer.wrap(digest).getLong() >>> 8;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
