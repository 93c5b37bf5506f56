package dev.klingdsl.client.auth;

import dev.klingdsl.api.AccessToken;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.CredentialsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Keeps one account's token where other processes find it; leaves a vendor's credentials file of another account alone. */
final class VendorTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(VendorTokenStore.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    /** A file lock holds between processes only: within this one, clients take turns here. */
    private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final VendorCredentialsFile file;
    private final @Nullable VendorCredentialsFile cache;
    private final String appId;
    private final Duration longestWait;

    public VendorTokenStore(VendorCredentialsFile file, String appId) {
        this(file, null, appId, LONGEST_WAIT);
    }

    /**
     * Creates one for credentials that did not come from the file.
     *
     * @param cache keeps the token while the file is not the account's: without the secret key, a file with nothing but
     *     a token would be taken for credentials
     */
    public VendorTokenStore(VendorCredentialsFile file, VendorCredentialsFile cache, String appId) {
        this(file, cache, appId, LONGEST_WAIT);
    }

    public VendorTokenStore(
            VendorCredentialsFile file, @Nullable VendorCredentialsFile cache, String appId, Duration longestWait) {
        this.cache = cache;
        this.file = file;
        this.appId = appId;
        this.longestWait = longestWait;
    }

    /** The account's token is in the vendor's file if that is the account's, and otherwise in one that only we know. */
    private VendorCredentialsFile place() {
        return cache == null || appId.equals(file.read().appId()) ? file : cache;
    }

    @Override
    public @Nullable AccessToken read() {
        VendorCredentials content = place().read();
        boolean ours = appId.equals(content.appId());
        return ours && content.token() != null && content.expires() != null
                ? new AccessToken(content.token(), content.expires())
                : null;
    }

    @Override
    public void write(AccessToken token) {
        VendorCredentialsFile place = place();
        String owner = place.read().appId();
        if (owner == null || owner.equals(appId)) {
            place.write(appId, token);
        }
    }

    @Override
    public <T> T underLock(Supplier<T> action) {
        Path lockFile = file.path().resolveSibling(file.path().getFileName() + ".lock");
        ReentrantLock turn = LOCKS.computeIfAbsent(lockFile.normalize(), path -> new ReentrantLock());
        long end = System.nanoTime() + longestWait.toNanos();
        if (!isOurTurn(turn)) {
            throw busy(lockFile);
        }
        try (FileChannel channel = open(lockFile)) {
            // Given back when the channel closes.
            while (channel != null && !isLocked(channel)) {
                if (System.nanoTime() - end >= 0) {
                    throw busy(lockFile);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                refuseInterrupted();
            }
            return action.get();
        } catch (IOException e) {
            throw new CredentialsException("the lock file " + lockFile + " cannot be used", e);
        } finally {
            turn.unlock();
        }
    }

    private boolean isOurTurn(ReentrantLock turn) {
        try {
            return turn.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void refuseInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    private static CancelledException interrupted() {
        return new CancelledException("the wait for the shared access token was interrupted");
    }

    private static CredentialsException busy(Path lockFile) {
        return new CredentialsException(
                "another process keeps the lock file " + lockFile
                        + " while it gets an access token, and does not come to an end; try again, or end it",
                null);
    }

    /** Without a place for a lock file, as on a disk that is read only, there is no other process to share with. */
    private static @Nullable FileChannel open(Path lockFile) {
        try {
            Path folder = lockFile.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            LOG.warn("No lock file can be had at {}: the access token is not shared with other processes", lockFile);
            return null;
        }
    }
}
