package dev.klingdsl.client;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.wire.RequestJson;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes that the ledger knows, whatever plan they were of; their results go where they were to go. */
record EntryTakes(List<Entry> entries, RunOptions options, Workshop workshop) implements Takes {

    @Override
    public List<Chosen> choose(RunContext run) {
        List<Chosen> chosen = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<TakeId> names = new HashSet<>();
        for (Entry entry : entries) {
            Origin origin = origin(entry, names);
            SubmissionDecider decider =
                    new SubmissionDecider(workshop.books(), options, workshop.workplace(), folder(entry), used);
            int takes = entry.purchase().provenance().take() == 1 ? 1 : 2;
            TakeContext take = TakeContext.of(
                    run, origin, takes, decider, workshop.scheduler().clock());
            chosen.add(new Chosen(take, decider.use(entry), unsendable(entry)));
        }
        return chosen;
    }

    private ResultFolder folder(Entry entry) {
        Provenance provenance = entry.purchase().provenance();
        return provenance.folder() == null
                ? new ResultFolder(options.output(), provenance.script())
                : ResultFolder.at(Path.of(provenance.folder()));
    }

    /** Steps of several scripts may have the same name, and events must tell them apart. */
    private static Origin origin(Entry entry, Set<TakeId> names) {
        Origin origin = origin(entry);
        TakeId take = origin.take();
        return names.add(take) ? origin : origin(entry, new TakeId(take.step() + " (" + entry.id() + ")", take.take()));
    }

    /** Returns the id of the call that made its job, or of the last one that told of it. */
    static @Nullable String traceId(Entry entry) {
        List<String> traces = entry.traceIds();
        return traces.isEmpty() ? null : traces.get(traces.size() - 1);
    }

    /** Returns the origin of an entry; its images are the URLs that were sent. */
    static Origin origin(Entry entry) {
        Provenance provenance = entry.purchase().provenance();
        return origin(entry, new TakeId(provenance.step(), provenance.take()));
    }

    private static Origin origin(Entry entry, TakeId take) {
        Provenance provenance = entry.purchase().provenance();
        VideoRequest request = RequestJson.read(entry.purchase().request());
        return new Origin(
                provenance.script(),
                provenance.parameters(),
                take,
                request,
                entry.purchase().fingerprint(),
                Map.of());
    }

    private static @Nullable KlingException unsendable(Entry entry) {
        return RequestJson.isWhole(entry.purchase().request())
                ? null
                : new LedgerException(
                        "submission " + entry.id()
                                + " came to nothing and cannot be repeated from the ledger, which keeps"
                                + " no queries of URLs; run its script again",
                        null);
    }
}
