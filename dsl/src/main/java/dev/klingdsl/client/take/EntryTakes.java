package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.EntryOrigin;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes from ledger entries of any plan; their results go to the recorded folders. */
public record EntryTakes(List<LedgerEntry> entries, RunOptions options, RunServices services) implements Takes {

    @Override
    public List<Chosen> choose(TakesRun run) {
        List<Chosen> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<TakeId> names = new HashSet<>();
        for (LedgerEntry entry : entries) {
            TakeOrigin origin = origin(entry, names);
            ActionSelector actions =
                    new ActionSelector(services.recorder(), options, services.owner(), folder(entry), used);
            int takes = entry.purchase().provenance().take() == 1 ? 1 : 2;
            TakeOrder order = new TakeOrder(run, origin, takes, actions, services.recorder(), unsendable(entry));
            chosen.add(new Chosen(order, actions.use(entry)));
        }
        return chosen;
    }

    private ResultFolder folder(LedgerEntry entry) {
        Provenance provenance = entry.purchase().provenance();
        return provenance.folder() == null
                ? new ResultFolder(options.output(), provenance.script())
                : ResultFolder.at(Path.of(provenance.folder()));
    }

    /** Gives takes unique ids for events, as steps of several scripts may have the same name. */
    private static TakeOrigin origin(LedgerEntry entry, Set<TakeId> names) {
        TakeOrigin origin = EntryOrigin.of(entry);
        TakeId take = origin.take();
        return names.add(take)
                ? origin
                : EntryOrigin.of(entry, new TakeId(take.step() + " (" + entry.id() + ")", take.take()));
    }

    private static @Nullable KlingException unsendable(LedgerEntry entry) {
        return RedactedRequestJson.isWhole(entry.purchase().request())
                ? null
                : new LedgerException(
                        "submission " + entry.id()
                                + " came to nothing and cannot be repeated from the ledger, which keeps"
                                + " no queries of URLs; run its script again",
                        null);
    }
}
