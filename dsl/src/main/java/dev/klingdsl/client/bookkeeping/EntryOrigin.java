package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.result.TakeOrigin;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Restores origins and jobs from ledger entries. */
public final class EntryOrigin {
    private EntryOrigin() {}

    /** Returns the origin of an entry; its images are the URLs that were sent. */
    public static TakeOrigin of(LedgerEntry entry) {
        Provenance provenance = entry.purchase().provenance();
        return of(entry, new TakeId(provenance.step(), provenance.take()));
    }

    public static TakeOrigin of(LedgerEntry entry, TakeId take) {
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

    /** Returns the job of an accepted entry. */
    public static Submission job(LedgerEntry entry) {
        return job(entry, of(entry).request());
    }

    public static Submission job(LedgerEntry entry, VideoRequest request) {
        return new Submission(String.valueOf(entry.uniqueId()), request, entry.openedAt(), traceId(entry));
    }

    /** Returns the trace id of the call that created the job, or of the last call about it. */
    private static @Nullable String traceId(LedgerEntry entry) {
        List<String> traces = entry.traceIds();
        return traces.isEmpty() ? null : traces.get(traces.size() - 1);
    }
}
