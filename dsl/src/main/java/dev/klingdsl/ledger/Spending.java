package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * What may have been charged: every submission but those that were not accepted. A failed job costs beans only once the service lists a charge.
 *
 * @param requests how many
 * @param seconds of video
 * @param beans charged, or else expected
 * @param unpriced how many requests have no known price
 */
public record Spending(long requests, long seconds, BigDecimal beans, long unpriced) {

    /**
     * {@return what these entries cost, or may have cost}
     *
     * @param entries any; those that certainly cost nothing do not count
     */
    public static Spending of(Collection<LedgerEntry> entries) {
        long requests = 0;
        long seconds = 0;
        long unpriced = 0;
        BigDecimal beans = BigDecimal.ZERO;
        for (LedgerEntry entry : entries) {
            boolean mayCost = entry.isAlive() || entry.state().status() == SubmissionStatus.ACCEPTED;
            if (mayCost) {
                BigDecimal price = price(entry);
                requests++;
                seconds += entry.purchase().seconds();
                unpriced += price == null ? 1 : 0;
                beans = price == null ? beans : beans.add(price);
            }
        }
        return new Spending(requests, seconds, beans, unpriced);
    }

    private static @Nullable BigDecimal price(LedgerEntry entry) {
        if (entry.progress().beans() != null) {
            return entry.progress().beans();
        }
        return entry.isAlive() ? entry.purchase().expectedBeans() : BigDecimal.ZERO;
    }
}
