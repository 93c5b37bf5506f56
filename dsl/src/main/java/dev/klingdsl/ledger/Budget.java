package dev.klingdsl.ledger;

import dev.klingdsl.error.BudgetExceededException;
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
     * Checks that one more purchase is within the limits.
     *
     * @param spent what may have been paid for already
     * @param next what is about to be bought
     * @throws BudgetExceededException if it does not
     */
    public void check(Spending spent, Purchase next) {
        check("requests", decimal(maxRequests), BigDecimal.valueOf(spent.requests()), BigDecimal.ONE);
        check("seconds", decimal(maxSeconds), BigDecimal.valueOf(spent.seconds()), BigDecimal.valueOf(next.seconds()));
        if (next.expectedBeans() != null) {
            check("beans", maxBeans, spent.beans(), next.expectedBeans());
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static void check(String unit, @Nullable BigDecimal most, BigDecimal spent, BigDecimal more) {
        if (most != null && spent.add(more).compareTo(most) > 0) {
            throw new BudgetExceededException("the budget allows " + most.toPlainString() + " " + unit + "; "
                    + spent.toPlainString() + " are used and this submission needs " + more.toPlainString()
                    + "; raise the limit to submit it");
        }
    }
}
