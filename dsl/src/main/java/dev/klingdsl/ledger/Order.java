package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;

/**
 * A wish to have a purchase, new or not.
 *
 * @param purchase what is wanted
 * @param fresh true to buy in any case
 * @param unusable ids of entries that must not stand for it, such as those that stand for another take already
 * @param budget that a new purchase must keep to; null for none
 * @param serverAhead how far the server's clock is ahead of this machine's; null when not known
 */
public record Order(
        Purchase purchase,
        boolean fresh,
        Set<String> unusable,
        @Nullable Budget budget,
        @Nullable Duration serverAhead) {

    /** Copies the set. */
    public Order {
        unusable = Set.copyOf(unusable);
    }

    /** Returns the wish for a purchase, from earlier if there is one. */
    public static Order of(Purchase purchase) {
        return new Order(purchase, false, Set.of(), null, null);
    }

    /** Returns the same, to be bought in any case or not. */
    public Order withFresh(boolean value) {
        return new Order(purchase, value, unusable, budget, serverAhead);
    }

    /** Returns the same with other entries that must not stand for it. */
    public Order withUnusable(Set<String> value) {
        return new Order(purchase, fresh, value, budget, serverAhead);
    }

    /** Returns the same with a budget, or without. */
    public Order withBudget(@Nullable Budget value) {
        return new Order(purchase, fresh, unusable, value, serverAhead);
    }

    /** Returns the same with what is known of the server's clock. */
    public Order withServerAhead(@Nullable Duration value) {
        return new Order(purchase, fresh, unusable, budget, value);
    }
}
