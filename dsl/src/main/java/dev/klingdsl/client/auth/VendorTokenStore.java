package dev.klingdsl.client.auth;

import dev.klingdsl.api.AccessToken;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.file.LockFile;
import dev.klingdsl.file.OwnerOnlyFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** Stores one account's token for other processes; does not change a vendor's credentials file of another account. */
final class VendorTokenStore implements TokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(VendorTokenStore.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final VendorCredentialsFile file;
    private final @Nullable VendorCredentialsFile cache;
    private final String appId;
    private final Duration longestWait;

    public VendorTokenStore(VendorCredentialsFile file, String appId) {
        this(file, null, appId, LONGEST_WAIT);
    }

    /**
     * Creates a store for credentials that did not come from the file.
     *
     * @param cache for the token while the file is not the account's: a file with a token alone, without the secret
     *     key, would be used as credentials
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

    /** Returns the vendor's file if it is the account's, and otherwise a private one. */
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
        makeFolderOf(lockFile);
        // Without a lock file, as on a read-only disk, there is no other process to share with.
        try (LockFile.Held lock = new LockFile(lockFile).lock(longestWait).orElse(null)) {
            if (lock == null) {
                throw busy(lockFile);
            }
            return action.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException("the wait for the shared access token was interrupted");
        }
    }

    private static void makeFolderOf(Path lockFile) {
        try {
            OwnerOnlyFile.createFolderOf(lockFile);
        } catch (IOException e) {
            LOG.warn("The folder of {} cannot be made: the access token is not shared with other processes", lockFile);
        }
    }

    private static CredentialsException busy(Path lockFile) {
        return new CredentialsException(
                "another process keeps the lock file " + lockFile
                        + " while it gets an access token, and does not come to an end; try again, or end it",
                null);
    }
}
