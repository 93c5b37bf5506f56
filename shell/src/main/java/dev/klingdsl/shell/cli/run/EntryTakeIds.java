package dev.klingdsl.shell.cli.run;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names entries of the ledger as the client's events do: entries with the same name get their id appended. */
final class EntryTakeIds {
    private EntryTakeIds() {}

    static List<TakeId> of(List<LedgerEntry> entries) {
        Set<TakeId> used = new HashSet<>();
        List<TakeId> names = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            Provenance from = entry.purchase().provenance();
            TakeId take = new TakeId(from.step(), from.take());
            names.add(used.add(take) ? take : new TakeId(take.step() + " (" + entry.id() + ")", take.take()));
        }
        return names;
    }
}
