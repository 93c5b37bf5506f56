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

    /**
     * Copies the set.
     *
     * @param purchase what is wanted
     * @param fresh true to buy in any case
     * @param unusable ids of entries that must not stand for it, such as those that stand for another take already
     * @param budget that a new purchase must keep to; null for none
     * @param serverAhead how far the server's clock is ahead of this machine's; null when not known
     */
    public Order {
        unusable = Set.copyOf(unusable);
    }

    /**
     * {@return the wish for a purchase, from earlier if there is one}
     *
     * @param purchase what is wanted
     */
    public static Order of(Purchase purchase) {
        return new Order(purchase, false, Set.of(), null, null);
    }

    /**
     * {@return the same, to be bought in any case or not}
     *
     * @param value true to buy in any case
     */
    public Order withFresh(boolean value) {
        return new Order(purchase, value, unusable, budget, serverAhead);
    }

    /**
     * {@return the same with other entries that must not stand for it}
     *
     * @param value ids of entries; copied
     */
    public Order withUnusable(Set<String> value) {
        return new Order(purchase, fresh, value, budget, serverAhead);
    }

    /**
     * {@return the same with a budget, or without}
     *
     * @param value null for none
     */
    public Order withBudget(@Nullable Budget value) {
        return new Order(purchase, fresh, unusable, value, serverAhead);
    }

    /**
     * {@return the same with what is known of the server's clock}
     *
     * @param value how far it is ahead of this machine's; null when not known
     */
    public Order withServerAhead(@Nullable Duration value) {
        return new Order(purchase, fresh, unusable, budget, value);
    }
}
