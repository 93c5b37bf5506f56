package dev.klingdsl.client.submit;

import dev.klingdsl.client.auth.AccountLabel;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.file.LockFile;
import dev.klingdsl.result.TakeOrigin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Claims of purchases: one request, account and output folder has one holder at a time, in this and other processes. A
 * claim ends with its process, so a submission that is not claimed and has no response will never get one.
 */
public final class PurchaseClaims {
    private static final String LOCK_FILE = ".kling.lock";

    private PurchaseClaims() {}

    /**
     * Completes with the claim once no other holder has it; cancelling the future ends the wait.
     *
     * @throws ResultException if the output folder cannot be written
     */
    public static CompletableFuture<Claim> acquire(Path output, TakeOrigin origin, AccountLabel account) {
        CompletableFuture<LockFile.Held> lock = lockFile(output).acquire(number(origin, account));
        CompletableFuture<Claim> claim = new CompletableFuture<>();
        Futures.detach(lock.handle((held, failure) ->
                failure == null ? complete(claim, held) : claim.completeExceptionally(unwritable(output, failure))));
        Futures.onEnd(claim, () -> lock.cancel(false));
        return claim;
    }

    private static boolean complete(CompletableFuture<Claim> claim, LockFile.Held held) {
        boolean wanted = claim.complete(held::close);
        if (!wanted) {
            held.close();
        }
        return wanted;
    }

    /**
     * Returns the claim; empty while another holder has it.
     *
     * @throws ResultException if the output folder cannot be written
     */
    public static Optional<Claim> tryAcquire(Path output, TakeOrigin origin, AccountLabel account) {
        try {
            return lockFile(output).tryLock(number(origin, account)).map(held -> held::close);
        } catch (IOException e) {
            throw unwritable(output, e);
        }
    }

    private static LockFile lockFile(Path output) {
        try {
            return new LockFile(Files.createDirectories(output).toRealPath().resolve(LOCK_FILE));
        } catch (IOException e) {
            throw unwritable(output, e);
        }
    }

    private static ResultException unwritable(Path output, Throwable cause) {
        return new ResultException("the folder " + output + " cannot be written; check its permissions", cause);
    }

    /** Each claim is a lock on a byte of its own. */
    private static long number(TakeOrigin origin, AccountLabel account) {
        try {
            byte[] key = (origin.fingerprint() + " " + account.host()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return ByteBuffer.wrap(digest).getLong() >>> 8;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
