package dev.klingdsl.ledger;

import dev.klingdsl.account.Account;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What is to be bought, as it is kept for good: nothing in it may be secret.
 *
 * @param account who pays
 * @param provenance where it comes from
 * @param fingerprint equal for equal purchases
 * @param request the JSON to be sent, with the queries of its URLs taken out
 * @param identity the same with the content hashes of local images in place of their URLs: what changes when the
 *     fingerprint does
 * @param seconds of video
 * @param expectedBeans what it should cost; null when that is not known, which is not 0
 */
public record Purchase(
        Account account,
        Provenance provenance,
        String fingerprint,
        String request,
        String identity,
        int seconds,
        @Nullable BigDecimal expectedBeans) {

    /**
     * {@return the same with another request, such as one whose uploads have new URLs}
     *
     * @param value the JSON to be sent, with the queries of its URLs taken out
     */
    public Purchase withRequest(String value) {
        return new Purchase(account, provenance, fingerprint, value, identity, seconds, expectedBeans);
    }
}
