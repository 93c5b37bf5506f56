package dev.klingdsl.client;

import dev.klingdsl.error.BudgetExceededException;
import dev.klingdsl.ledger.Budget;
import dev.klingdsl.ledger.Spending;
import dev.klingdsl.price.Balance;
import dev.klingdsl.price.Quote;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The cost of a plan, compared with the balance and the budget. For requests without a known price, only their number
 * and their seconds are compared.
 *
 * @param quote for the requests that are still to be paid for
 * @param balance the account's balance; null when the service does not provide it
 * @param budget the limits; null for none
 * @param spent the part of the budget that is already spent
 */
public record Estimate(
        Quote quote, @Nullable Balance balance, @Nullable Budget budget, Spending spent) {

    /** {@return the reasons against submitting the plan, each a sentence with amounts; empty when there is none} */
    public List<String> objections() {
        List<String> objections = new ArrayList<>();
        if (quote.requests() == 0) {
            return objections;
        }
        if (budget != null) {
            limit(
                    "max-requests",
                    "submissions",
                    whole(budget.maxRequests()),
                    spent.requests(),
                    quote.requests(),
                    objections);
            limit("max-seconds", "seconds", whole(budget.maxSeconds()), spent.seconds(), quote.seconds(), objections);
            limit("max-beans", "beans", budget.maxBeans(), spent.beans(), quote.beans(), objections);
        }
        if (balance != null && quote.beans().compareTo(balance.beans()) > 0) {
            objections.add("the plan costs " + (quote.isAtMost() ? "up to " : "") + text(quote.beans())
                    + " beans, but the account has " + text(balance.beans()) + "; buy beans, or make fewer videos");
        }
        return objections;
    }

    /** {@return true when a limit in beans cannot be enforced, because a price is not known} */
    public boolean isBlind() {
        return budget != null && budget.maxBeans() != null && quote.unpriced() + spent.unpriced() > 0;
    }

    /**
     * {@return this}
     *
     * @throws BudgetExceededException if there is any objection
     */
    public Estimate orThrow() {
        List<String> objections = objections();
        if (!objections.isEmpty()) {
            throw new BudgetExceededException(String.join("; ", objections) + "; nothing was submitted");
        }
        return this;
    }

    private static void limit(
            String name, String unit, @Nullable BigDecimal most, Number used, Number needed, List<String> objections) {
        BigDecimal before = new BigDecimal(used.toString());
        BigDecimal more = new BigDecimal(needed.toString());
        if (most != null && before.add(more).compareTo(most) > 0) {
            objections.add("the plan needs " + text(more) + " " + unit + ", but " + name + " allows " + text(most)
                    + (before.signum() == 0 ? "" : ", of which " + text(before) + " are used")
                    + "; raise it, or make fewer videos");
        }
    }

    private static @Nullable BigDecimal whole(@Nullable Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
