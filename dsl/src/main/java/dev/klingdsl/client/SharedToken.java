package dev.klingdsl.client;

import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.wire.IssuedToken;
import dev.klingdsl.wire.TokenSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The account's token, one for all calls. A new one makes the old one invalid for everybody, so at most one request for
 * it is under way in this process, and the place that is shared with other processes is looked at first.
 */
final class SharedToken implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(SharedToken.class);
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);

    private final TokenIssuer issuer;
    private final TokenStore store;
    private final Scheduler scheduler;
    private @Nullable IssuedToken known;
    private @Nullable CompletableFuture<String> refresh;

    SharedToken(TokenIssuer issuer, TokenStore store, Scheduler scheduler) {
        this.issuer = issuer;
        this.store = store;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized CompletableFuture<String> token() {
        return known != null && isFresh(known) ? CompletableFuture.completedFuture(known.token()) : refresh(null);
    }

    @Override
    public synchronized CompletableFuture<String> replace(String rejected, TokenRejectedException reason) {
        return known != null && !known.token().equals(rejected)
                ? CompletableFuture.completedFuture(known.token())
                : refresh(rejected);
    }

    private CompletableFuture<String> refresh(@Nullable String rejected) {
        if (refresh == null) {
            CompletableFuture<String> started = new CompletableFuture<>();
            refresh = started;
            scheduler.execute(() -> {
                try {
                    IssuedToken token = store.underLock(() -> find(rejected));
                    end(token);
                    started.complete(token.token());
                } catch (RuntimeException e) {
                    end(null);
                    started.completeExceptionally(e);
                }
            });
        }
        return refresh.copy();
    }

    private synchronized void end(@Nullable IssuedToken token) {
        refresh = null;
        if (token != null) {
            known = token;
        }
    }

    private IssuedToken find(@Nullable String rejected) {
        IssuedToken shared = store.read();
        if (shared != null && isFresh(shared) && !shared.token().equals(rejected)) {
            LOG.debug("Taking the shared access token, valid until {}", shared.expires());
            return shared;
        }
        IssuedToken issued = issuer.issue();
        LOG.debug("Got a new access token, valid until {}", issued.expires());
        try {
            store.write(issued);
        } catch (CredentialsException e) {
            LOG.warn("{}; other processes will not see the new access token", e.getMessage());
        }
        // A clock that is wrong by hours must not make every call ask for a new token.
        Instant atLeast = scheduler.clock().instant().plus(BEFORE_EXPIRY.multipliedBy(2));
        return issued.expires().isBefore(atLeast) ? new IssuedToken(issued.token(), atLeast) : issued;
    }

    private boolean isFresh(IssuedToken token) {
        return scheduler.clock().instant().plus(BEFORE_EXPIRY).isBefore(token.expires());
    }

    /** Gets a new token from the service; blocks. */
    @FunctionalInterface
    interface TokenIssuer {
        IssuedToken issue();
    }
}
