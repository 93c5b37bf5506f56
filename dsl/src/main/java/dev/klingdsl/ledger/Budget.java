package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What may be spent by one account since some time; purchases of unknown price count as nothing towards the beans.
 *
 * @param maxRequests submissions; null for no limit
 * @param maxSeconds of video; null for no limit
 * @param maxBeans null for no limit
 * @param since from when on what was opened counts
 */
public record Budget(
        @Nullable Long maxRequests,
        @Nullable Long maxSeconds,
        @Nullable BigDecimal maxBeans,
        Instant since) {

    /**
     * Checks that one more purchase keeps to it.
     *
     * @param spent what may have been paid for already
     * @param next what is about to be bought
     * @throws BudgetExceededException if it does not
     */
    public void check(Spending spent, Purchase next) {
        check("requests", maxRequests, spent.requests(), 1);
        check("seconds", maxSeconds, spent.seconds(), next.seconds());
        BigDecimal price = next.expectedBeans();
        if (maxBeans != null && price != null && spent.beans().add(price).compareTo(maxBeans) > 0) {
            throw new BudgetExceededException("beans", maxBeans, spent.beans(), price);
        }
    }

    private static void check(String unit, @Nullable Long most, long spent, long more) {
        if (most != null && spent + more > most) {
            throw new BudgetExceededException(
                    unit, BigDecimal.valueOf(most), BigDecimal.valueOf(spent), BigDecimal.valueOf(more));
        }
    }
}
