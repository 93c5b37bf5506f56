package dev.klingdsl.client.download;

import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.client.bookkeeping.EntryOrigin;
import dev.klingdsl.client.bookkeeping.ResultOwner;
import dev.klingdsl.client.bookkeeping.SidecarImport;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Downloads the files of jobs in the ledger again. */
public record Refetch(
        ChanjingApi api, ResultDownloads downloads, SubmissionRecorder recorder, ResultOwner owner, Executor executor) {

    /** Downloads the files of an entry again; existing files in the folder are kept. */
    public CompletableFuture<List<Path>> fetch(LedgerEntry entry, Path folder) {
        String jobId = entry.uniqueId();
        if (jobId == null) {
            throw new LedgerException("submission " + entry.id() + " has no job, so there is nothing to fetch", null);
        }
        return api.status(jobId).thenComposeAsync(status -> fetch(entry, status, folder), executor);
    }

    private CompletableFuture<List<Path>> fetch(LedgerEntry entry, JobStatus status, Path folder) {
        Submission job = EntryOrigin.job(entry);
        if (!(status instanceof JobStatus.Succeeded succeeded)) {
            throw new LedgerException(
                    "job " + job.id() + " of submission " + entry.id() + " has no files: it is " + status.label(),
                    null);
        }
        TakeOrigin origin = EntryOrigin.of(entry);
        SidecarImport sidecars = new SidecarImport(recorder, RunOptions.defaults(), owner);
        ResultSlot slot = ResultFolder.at(folder.toAbsolutePath())
                .reserve(origin, origin.take().take() == 1 ? 1 : 2, sidecars.sidecar(entry));
        List<URI> outputs = succeeded.outputs();
        List<Path> files = slot.videos(outputs.size());
        return downloads
                .fetchAll(job, outputs, files, (bytes, total) -> {}, done -> {})
                .thenApplyAsync(
                        all -> {
                            List<String> names = files.stream()
                                    .map(file -> String.valueOf(file.getFileName()))
                                    .toList();
                            slot.update(slot.sidecar().succeeded(outputs, names, recorder.now()));
                            recorder.update(job, known -> delivered(known, outputs, files));
                            return files;
                        },
                        executor)
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        slot.release();
                    }
                });
    }

    private JobProgress delivered(JobProgress known, List<URI> outputs, List<Path> files) {
        JobProgress made = known.outcome() == JobOutcome.SUCCEEDED
                ? known
                : known.succeeded(outputs.stream().map(Redaction::url).toList(), recorder.now());
        return made.delivered(files.stream().map(Path::toString).toList());
    }
}
