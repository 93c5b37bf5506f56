package dev.klingdsl.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All entries of one account and fingerprint, alive or not: decides which stands for what. */
record EqualPurchases(List<Entry> entries) {

    static EqualPurchases of(Purchase purchase, Rows rows) {
        return of(purchase.account(), purchase.fingerprint(), rows);
    }

    static EqualPurchases of(Account account, String fingerprint, Rows rows) {
        List<Entry> oldestFirst = rows.select(EntryQuery.all().of(account).withFingerprint(fingerprint)).stream()
                .sorted(Comparator.comparingLong(Entry::number))
                .toList();
        return new EqualPurchases(oldestFirst);
    }

    List<Entry> alive() {
        return entries.stream().filter(Entry::isAlive).toList();
    }

    Optional<Entry> standing(Set<String> unusable) {
        return alive().stream().filter(entry -> !unusable.contains(entry.id())).findFirst();
    }

    Optional<Entry> inSlot(int slot) {
        return alive().stream().filter(entry -> entry.slot() == slot).findFirst();
    }

    /** Also that of an entry about to be repeated, so that whoever repeats it finds the new one in its place. */
    int freeSlot() {
        Set<Integer> taken = alive().stream().map(Entry::slot).collect(Collectors.toSet());
        int slot = 1;
        while (taken.contains(slot)) {
            slot++;
        }
        return slot;
    }

    int newSlot() {
        return 1 + entries.stream().mapToInt(Entry::slot).max().orElse(0);
    }
}
