package dev.klingdsl.ledger.store

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.Provenance
import dev.klingdsl.ledger.Purchase

/** Purchases for specs. */
class PurchaseFixture {
    static final Account ACCOUNT = Account.ofApp('an app')
    static final String REQUEST = '{"ref_prompt":"a fox","creation_type":4,"aspect_ratio":"9:16","clarity":1080,' +
        '"quality_mode":"pro","video_duration":5,"model_code":"tx_kling-v2-1-master"}'

    static Purchase of(String fingerprint = 'f1', Map changes = [:]) {
        new Purchase(changes.account ?: ACCOUNT,
            new Provenance('promo', [subject: 'a fox', looks: '"3"'], changes.step ?: 'turn', 1, changes.revision, changes.folder),
            fingerprint, changes.request ?: REQUEST, changes.request ?: REQUEST, changes.seconds ?: 5,
            changes.beans as BigDecimal)
    }

    static PurchaseRequest order(String fingerprint = 'f1', Map changes = [:]) {
        PurchaseRequest.of(of(fingerprint, changes))
    }
}
