package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;

import java.time.Clock;
import java.util.Optional;

/** Remembers where uploaded files are. */
record UploadCache(Store store, Clock clock) {

    Optional<String> find(Account account, String sha256) {
        return store.read(rows -> rows.upload(account.key(), sha256, clock.instant()));
    }

    void remember(Account account, String sha256, String url) {
        if (url.contains("?")) {
            return;
        }
        boolean unused = store.write(rows -> {
            rows.saveUpload(account.key(), sha256, url, clock.instant().plus(SubmissionLedger.UPLOAD_LIFETIME));
            return true;
        });
    }

    void forget(Account account, String sha256) {
        boolean unused = store.write(rows -> {
            rows.deleteUpload(account.key(), sha256);
            return true;
        });
    }
}
