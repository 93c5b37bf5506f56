package dev.klingdsl.client;

import dev.klingdsl.client.TakeOutcome.State;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobStatus.Failed.Kind;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.result.ResultSlot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Leads one take from its job to its files. */
final class JobFlow {
    private final Workshop workshop;
    private final RunContext run;
    private final TakeProgress progress;
    private final ResultSlot slot;
    private final Submission submission;

    JobFlow(Workshop workshop, RunContext run, TakeProgress progress, ResultSlot slot, Submission submission) {
        this.workshop = workshop;
        this.run = run;
        this.progress = progress;
        this.slot = slot;
        this.submission = submission;
    }

    void start() {
        Job job = workshop.follow(submission, this::changed);
        var unusedEnd = progress.outcome().thenRun(() -> workshop.tracker().forget(job));
        var unused = job.finished()
                .thenComposeAsync(this::finished, workshop.scheduler())
                .exceptionally(failure -> {
                    lost(failure);
                    return null;
                });
    }

    private void changed(JobStatus status) {
        progress.state(status.label());
        emit(new JobEvent.StatusChanged(take(), workshop.now(), jobId(), status));
    }

    private CompletableFuture<?> finished(JobStatus status) {
        if (progress.isOver()) {
            // The next run finds the sidecar as it is.
            return CompletableFuture.completedFuture(status);
        }
        if (status instanceof JobStatus.Succeeded succeeded) {
            List<Path> files = slot.videos(succeeded.outputs().size());
            List<String> names = files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
            var at = workshop.now();
            // Noted once the files are there: until then the next run fetches them.
            return fetch(succeeded, files)
                    .thenRunAsync(
                            () -> {
                                slot.update(slot.sidecar().succeeded(succeeded.outputs(), names, at));
                                workshop.deliveries().deliver(slot, jobId(), files);
                                progress.end(State.DOWNLOADED, files.get(0), null);
                            },
                            workshop.scheduler());
        }
        JobStatus.Failed failed = (JobStatus.Failed) status;
        slot.update(slot.sidecar().failed(failed.reason(), workshop.now()));
        throw new JobFailedException(jobId(), failed.label(), failed.reason(), failed.kind() == Kind.ERROR);
    }

    private CompletableFuture<Void> fetch(JobStatus.Succeeded succeeded, List<Path> files) {
        List<CompletableFuture<?>> transfers = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            Path file = files.get(index);
            // The names are this take's own: what has one of them came from an earlier run.
            if (!Files.isRegularFile(file)) {
                transfers.add(workshop.fetch(submission, succeeded.outputs().get(index), index, file, this::arriving)
                        .exceptionallyCompose(failure -> arrived(file, failure))
                        .thenAccept(done -> emit(
                                new JobEvent.Downloaded(take(), workshop.now(), jobId(), done, slot.sidecarFile()))));
            }
        }
        return CompletableFuture.allOf(transfers.toArray(CompletableFuture[]::new));
    }

    /** Another run may follow the same job and have been faster. */
    private static CompletableFuture<Path> arrived(Path file, Throwable failure) {
        return Files.isRegularFile(file)
                ? CompletableFuture.completedFuture(file)
                : CompletableFuture.failedFuture(failure);
    }

    private void arriving(long bytes, long total) {
        if (progress.isOver()) {
            throw new CancelledException("the file of '" + take() + "' is no longer waited for");
        }
        emit(new JobEvent.Downloading(take(), workshop.now(), jobId(), bytes, total));
    }

    private void lost(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            KlingException closed = new CancelledException("'" + take() + "' is no longer waited for: the client was"
                    + " closed; job " + jobId() + " goes on at the service, and running the same again finds it");
            progress.end(State.SUBMITTED, null, closed);
            return;
        }
        KlingException reason = UnforeseenException.unwrap(failure);
        progress.end(State.FAILED, null, reason);
    }

    private void emit(JobEvent event) {
        if (!progress.isOver()) {
            run.events().emit(event);
        }
    }

    private TakeId take() {
        return slot.origin().take();
    }

    private String jobId() {
        return submission.id();
    }
}
