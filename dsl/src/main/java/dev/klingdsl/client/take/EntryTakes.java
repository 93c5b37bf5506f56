package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.SubmissionDecider;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes that the ledger knows, whatever plan they were of; their results go where they were to go. */
public record EntryTakes(List<LedgerEntry> entries, RunOptions options, Workshop workshop) implements Takes {

    @Override
    public List<Chosen> choose(RunContext run) {
        List<Chosen> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<TakeId> names = new HashSet<>();
        for (LedgerEntry entry : entries) {
            TakeOrigin origin = origin(entry, names);
            SubmissionDecider decider =
                    new SubmissionDecider(workshop.books(), options, workshop.workplace(), folder(entry), used);
            int takes = entry.purchase().provenance().take() == 1 ? 1 : 2;
            TakeContext take = TakeContext.of(
                    run, origin, takes, decider, workshop.scheduler().clock());
            chosen.add(new Chosen(take, decider.use(entry), unsendable(entry)));
        }
        return chosen;
    }

    private ResultFolder folder(LedgerEntry entry) {
        Provenance provenance = entry.purchase().provenance();
        return provenance.folder() == null
                ? new ResultFolder(options.output(), provenance.script())
                : ResultFolder.at(Path.of(provenance.folder()));
    }

    /** Steps of several scripts may have the same name, and events must tell them apart. */
    private static TakeOrigin origin(LedgerEntry entry, Set<TakeId> names) {
        TakeOrigin origin = origin(entry);
        TakeId take = origin.take();
        return names.add(take) ? origin : origin(entry, new TakeId(take.step() + " (" + entry.id() + ")", take.take()));
    }

    /** Returns the id of the call that made its job, or of the last one that told of it. */
    public static @Nullable String traceId(LedgerEntry entry) {
        List<String> traces = entry.traceIds();
        return traces.isEmpty() ? null : traces.get(traces.size() - 1);
    }

    /** Returns the origin of an entry; its images are the URLs that were sent. */
    public static TakeOrigin origin(LedgerEntry entry) {
        Provenance provenance = entry.purchase().provenance();
        return origin(entry, new TakeId(provenance.step(), provenance.take()));
    }

    private static TakeOrigin origin(LedgerEntry entry, TakeId take) {
        Provenance provenance = entry.purchase().provenance();
        VideoRequest request = RedactedRequestJson.read(entry.purchase().request());
        return new TakeOrigin(
                provenance.script(),
                provenance.parameters(),
                take,
                request,
                entry.purchase().fingerprint(),
                Map.of());
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
