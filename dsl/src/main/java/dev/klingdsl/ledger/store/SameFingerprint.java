package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Purchase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All entries of one account and fingerprint, alive or not: decides which answers a request. */
record SameFingerprint(List<LedgerEntry> entries) {

    static SameFingerprint of(Purchase purchase, Rows rows) {
        return of(purchase.account(), purchase.fingerprint(), rows);
    }

    static SameFingerprint of(Account account, String fingerprint, Rows rows) {
        List<LedgerEntry> oldestFirst = rows.select(EntryQuery.all().of(account).withFingerprint(fingerprint)).stream()
                .sorted(Comparator.comparingLong(LedgerEntry::number))
                .toList();
        return new SameFingerprint(oldestFirst);
    }

    List<LedgerEntry> alive() {
        return entries.stream().filter(LedgerEntry::isAlive).toList();
    }

    Optional<LedgerEntry> standing(Set<String> unusable) {
        return alive().stream().filter(entry -> !unusable.contains(entry.id())).findFirst();
    }

    Optional<LedgerEntry> inSlot(int slot) {
        return alive().stream().filter(entry -> entry.slot() == slot).findFirst();
    }

    /** Also the slot of an entry about to be repeated, so that the process that repeats it finds the new entry there. */
    int freeSlot() {
        Set<Integer> taken = alive().stream().map(LedgerEntry::slot).collect(Collectors.toSet());
        int slot = 1;
        while (taken.contains(slot)) {
            slot++;
        }
        return slot;
    }

    int newSlot() {
        return 1 + entries.stream().mapToInt(LedgerEntry::slot).max().orElse(0);
    }
}
