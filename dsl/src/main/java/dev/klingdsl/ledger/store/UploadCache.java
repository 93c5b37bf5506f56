package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Remembers where uploaded files are. */
public record UploadCache(Store store, Clock clock) {
    /** How long an upload is used again: a day less than the service keeps it, as a job may be queued before it is run. */
    public static final Duration LIFETIME = Duration.ofDays(29);

    Optional<String> find(Account account, String sha256) {
        return store.read(rows -> rows.upload(account.key(), sha256, clock.instant()));
    }

    void remember(Account account, String sha256, String url) {
        if (url.contains("?")) {
            return;
        }
        store.run(rows ->
                rows.saveUpload(account.key(), sha256, url, clock.instant().plus(LIFETIME)));
    }

    void forget(Account account, String sha256) {
        store.run(rows -> rows.deleteUpload(account.key(), sha256));
    }
}
