package dev.klingdsl.client.download;

import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.submit.Workshop;
import dev.klingdsl.client.take.TakeContext;
import dev.klingdsl.client.take.TakeProgress;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobStatus.Failed.Kind;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeOutcome.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Leads one take from its job to its files. */
public final class JobFlow {
    private static final Logger LOG = LoggerFactory.getLogger(JobFlow.class);

    private final Workshop workshop;
    private final TakeContext take;
    private final TakeProgress progress;
    private final ResultSlot slot;
    private final Submission submission;

    public JobFlow(Workshop workshop, TakeContext take, ResultSlot slot, Submission submission) {
        this.workshop = workshop;
        this.take = take;
        this.progress = take.progress();
        this.slot = slot;
        this.submission = submission;
    }

    public void start() {
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
        noteAgain();
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
                                workshop.books().note(submission, known -> known.delivered(absolute(files)));
                                workshop.deliveries().deliver(take.origin(), slot.sidecarFile(), jobId(), files);
                                progress.end(State.DOWNLOADED, files.get(0), null);
                            },
                            workshop.scheduler());
        }
        JobStatus.Failed failed = (JobStatus.Failed) status;
        slot.update(slot.sidecar().failed(failed.reason(), workshop.now()));
        throw new JobFailedException(jobId(), failed.label(), failed.reason(), failed.kind() == Kind.ERROR);
    }

    /** What could not be written when the job was accepted may be written now. */
    private void noteAgain() {
        String entry = progress.unnotedEntry();
        if (entry != null) {
            try {
                workshop.books().accepted(entry, new SubmitResponse(jobId(), submission.traceId()));
                slot.update(slot.sidecar());
                progress.noted();
            } catch (LedgerException | ResultException e) {
                LOG.warn(
                        "Job {} (trace_id {}): still not written down: {}",
                        jobId(),
                        submission.traceId(),
                        e.getMessage());
            }
        }
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
        OptionalLong known = total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
        emit(new JobEvent.Downloading(take(), workshop.now(), jobId(), bytes, known));
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
        KlingException reason = InternalErrorException.unwrap(failure);
        if (reason instanceof JobMissingException) {
            workshop.noteMissing(submission, reason);
            progress.end(State.NEEDS_REVIEW, null, reason);
            return;
        }
        if (reason instanceof DownloadException || reason instanceof ResultException) {
            workshop.books().note(submission, known -> known.undelivered(String.valueOf(reason.getMessage())));
        }
        progress.end(State.FAILED, null, reason);
    }

    private static List<String> absolute(List<Path> files) {
        return files.stream()
                .map(file -> file.toAbsolutePath().normalize().toString())
                .toList();
    }

    private void emit(JobEvent event) {
        take.emit(event);
    }

    private TakeId take() {
        return take.origin().take();
    }

    private String jobId() {
        return submission.id();
    }
}
