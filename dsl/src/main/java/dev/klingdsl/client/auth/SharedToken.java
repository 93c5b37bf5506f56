package dev.klingdsl.client.auth;

import dev.klingdsl.api.AccessToken;
import dev.klingdsl.api.TokenSource;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.http.resilience.AccountRateLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The account's token, shared by all calls. A new token invalidates the old one for all processes, so at most one
 * request for a token is in progress in this process, and the store that is shared with other processes is read first.
 */
final class SharedToken implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(SharedToken.class);
    private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);
    /**
     * Long enough for all calls in progress to fail with it, short enough not to delay a user who corrects the
     * credentials.
     */
    private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(3);

    private final TokenIssuer issuer;
    private final TokenStore store;
    private final AccountRateLimits limits;
    private final Scheduler scheduler;
    private @Nullable AccessToken known;
    private @Nullable CompletableFuture<String> refresh;
    private @Nullable Refusal refusal;

    public SharedToken(TokenIssuer issuer, TokenStore store, AccountRateLimits limits, Scheduler scheduler) {
        this.issuer = issuer;
        this.store = store;
        this.limits = limits;
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
        if (refusal != null && scheduler.clock().instant().isBefore(refusal.until())) {
            return CompletableFuture.failedFuture(refusal.reason());
        }
        if (refresh == null) {
            CompletableFuture<String> started = new CompletableFuture<>();
            refresh = started;
            scheduler.execute(() -> find(rejected, started));
        }
        return refresh.copy();
    }

    /** Reads the token of other processes first; requests a new one only when there is none, and at a limited rate. */
    private void find(@Nullable String rejected, CompletableFuture<String> started) {
        try {
            AccessToken shared = rejected == null ? null : store.underLock(() -> shared(rejected));
            Duration wait = rejected == null || shared != null ? Duration.ZERO : limits.tryReplaceToken();
            if (wait.isZero()) {
                end(started, shared != null ? shared : store.underLock(() -> sharedOrNew(rejected)));
                return;
            }
            LOG.warn("The access token was rejected again: another one is asked for in {}", wait);
            Futures.onResult(scheduler.after(wait), (reached, failure) -> {
                if (failure == null) {
                    scheduler.execute(() -> find(rejected, started));
                } else {
                    fail(started, failure);
                }
            });
        } catch (RuntimeException e) {
            fail(started, e);
        }
    }

    private void end(CompletableFuture<String> started, AccessToken token) {
        synchronized (this) {
            refresh = null;
            known = token;
        }
        started.complete(token.token());
    }

    private void fail(CompletableFuture<String> started, Throwable reason) {
        synchronized (this) {
            refresh = null;
            if (reason instanceof CredentialsException refused) {
                refusal = new Refusal(refused, scheduler.clock().instant().plus(REFUSAL_HOLDS));
            }
        }
        started.completeExceptionally(reason);
    }

    private @Nullable AccessToken shared(@Nullable String rejected) {
        AccessToken shared = store.read();
        if (shared == null || !isFresh(shared) || shared.token().equals(rejected)) {
            return null;
        }
        LOG.debug("Taking the shared access token, valid until {}", shared.expires());
        return shared;
    }

    private AccessToken sharedOrNew(@Nullable String rejected) {
        AccessToken shared = shared(rejected);
        if (shared != null) {
            return shared;
        }
        AccessToken issued = issuer.issue();
        LOG.debug("Got a new access token, valid until {}", issued.expires());
        try {
            store.write(issued);
        } catch (CredentialsException e) {
            LOG.warn("{}; other processes will not see the new access token", e.getMessage());
        }
        // A clock that is wrong by hours must not make every call request a new token.
        Instant atLeast = scheduler.clock().instant().plus(BEFORE_EXPIRY.multipliedBy(2));
        return issued.expires().isBefore(atLeast) ? new AccessToken(issued.token(), atLeast) : issued;
    }

    private boolean isFresh(AccessToken token) {
        return scheduler.clock().instant().plus(BEFORE_EXPIRY).isBefore(token.expires());
    }

    private record Refusal(CredentialsException reason, Instant until) {}

    /** Requests a new token from the service; blocks. */
    @FunctionalInterface
    public interface TokenIssuer {
        AccessToken issue();
    }
}
