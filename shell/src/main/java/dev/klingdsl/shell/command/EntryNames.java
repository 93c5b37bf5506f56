package dev.klingdsl.shell.command;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.Provenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names entries of the ledger as the client's events do: those of one name are told apart by their ids. */
final class EntryNames {
    private EntryNames() {}

    static List<TakeId> of(List<Entry> entries) {
        Set<TakeId> used = new HashSet<>();
        List<TakeId> names = new ArrayList<>();
        for (Entry entry : entries) {
            Provenance from = entry.purchase().provenance();
            TakeId take = new TakeId(from.step(), from.take());
            names.add(used.add(take) ? take : new TakeId(take.step() + " (" + entry.id() + ")", take.take()));
        }
        return names;
    }
}
