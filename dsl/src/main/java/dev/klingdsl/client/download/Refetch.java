package dev.klingdsl.client.download;

import dev.klingdsl.client.bookkeeping.SidecarImport;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.client.take.EntryTakes;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.text.Redaction;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Downloads the files of a job that the ledger knows once more. */
public record Refetch(Workshop workshop, LedgerEntry entry, Path folder) {

    /** Downloads the files of an entry again, beside whatever is in the folder. */
    public CompletableFuture<List<Path>> start() {
        String jobId = entry.uniqueId();
        if (jobId == null) {
            throw new LedgerException("submission " + entry.id() + " has no job, so there is nothing to fetch", null);
        }
        return workshop.api().status(jobId).thenComposeAsync(status -> fetch(jobId, status), workshop.scheduler());
    }

    private CompletableFuture<List<Path>> fetch(String jobId, JobStatus status) {
        if (!(status instanceof JobStatus.Succeeded succeeded)) {
            throw new LedgerException(
                    "job " + jobId + " of submission " + entry.id() + " has no files: it is " + status.label(), null);
        }
        TakeOrigin origin = EntryTakes.origin(entry);
        SidecarImport sidecars = new SidecarImport(
                workshop.books(),
                RunOptions.defaults(),
                workshop.workplace().owner(),
                workshop.workplace().sandbox());
        ResultSlot slot = ResultFolder.at(folder.toAbsolutePath())
                .reserve(origin, origin.take().take() == 1 ? 1 : 2, sidecars.sidecar(entry));
        List<URI> outputs = succeeded.outputs();
        List<Path> files = slot.videos(outputs.size());
        Submission submission = new Submission(jobId, origin.request(), entry.openedAt(), EntryTakes.traceId(entry));
        List<CompletableFuture<?>> transfers = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            transfers.add(
                    workshop.fetch(submission, outputs.get(index), index, files.get(index), (bytes, total) -> {}));
        }
        return CompletableFuture.allOf(transfers.toArray(CompletableFuture[]::new))
                .thenApplyAsync(
                        all -> {
                            List<String> names = files.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList();
                            slot.update(slot.sidecar().succeeded(outputs, names, workshop.now()));
                            workshop.books().note(submission, known -> delivered(known, outputs, files));
                            return files;
                        },
                        workshop.scheduler())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        slot.release();
                    }
                });
    }

    private JobProgress delivered(JobProgress known, List<URI> outputs, List<Path> files) {
        JobProgress made = known.outcome() == JobOutcome.SUCCEEDED
                ? known
                : known.succeeded(outputs.stream().map(Redaction::url).toList(), workshop.now());
        return made.delivered(files.stream().map(Path::toString).toList());
    }
}
