package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.Budget;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.Spending;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;

/**
 * A request for a purchase, which an existing entry may answer.
 *
 * @param purchase what is wanted
 * @param fresh true to submit in any case
 * @param unusable ids of entries that must not answer it, such as those that answer another take already
 * @param budget that a new purchase must keep to; null for none
 * @param serverAhead how far the server's clock is ahead of this machine's; null when not known
 */
public record PurchaseRequest(
        Purchase purchase,
        boolean fresh,
        Set<String> unusable,
        @Nullable Budget budget,
        @Nullable Duration serverAhead) {

    /** Copies the set. */
    public PurchaseRequest {
        unusable = Set.copyOf(unusable);
    }

    /**
     * {@return a request that an existing entry may answer}
     *
     * @param purchase what is wanted
     */
    public static PurchaseRequest of(Purchase purchase) {
        return new PurchaseRequest(purchase, false, Set.of(), null, null);
    }

    /**
     * {@return the same, to be submitted in any case or not}
     *
     * @param value true to submit in any case
     */
    public PurchaseRequest withFresh(boolean value) {
        return new PurchaseRequest(purchase, value, unusable, budget, serverAhead);
    }

    /**
     * {@return the same with other entries that must not answer it}
     *
     * @param value ids of entries; copied
     */
    public PurchaseRequest withUnusable(Set<String> value) {
        return new PurchaseRequest(purchase, fresh, value, budget, serverAhead);
    }

    /**
     * {@return the same with a budget, or without}
     *
     * @param value null for none
     */
    public PurchaseRequest withBudget(@Nullable Budget value) {
        return new PurchaseRequest(purchase, fresh, unusable, value, serverAhead);
    }

    /**
     * {@return the same with what is known of the server's clock}
     *
     * @param value how far it is ahead of this machine's; null when not known
     */
    public PurchaseRequest withServerAhead(@Nullable Duration value) {
        return new PurchaseRequest(purchase, fresh, unusable, budget, value);
    }

    /** Checks that the purchase is within the budget, with what the account has spent. */
    void checkBudget(Rows rows) {
        if (budget != null) {
            EntryQuery window = EntryQuery.all().of(purchase.account()).since(budget.since());
            budget.check(Spending.of(rows.select(window)), purchase);
        }
    }
}
