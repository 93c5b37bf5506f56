package dev.klingdsl.client.take;

import dev.klingdsl.concurrent.Futures;
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
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.run.TakeState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Follows the job of one take and downloads its files. */
final class JobFlow {
    private static final Logger LOG = LoggerFactory.getLogger(JobFlow.class);

    private final RunServices services;
    private final TakeOrder order;
    private final TakeProgress progress;
    private final ResultSlot slot;
    private final Submission job;

    JobFlow(RunServices services, TakeOrder order, ResultSlot slot, Submission job) {
        this.services = services;
        this.order = order;
        this.progress = order.progress();
        this.slot = slot;
        this.job = job;
    }

    void start() {
        Job followed = services.jobs().follow(job, this::changed);
        Futures.onEnd(progress.outcome(), () -> services.jobs().forget(followed));
        followed.finished()
                .thenComposeAsync(this::finished, services.scheduler())
                .exceptionally(failure -> {
                    failed(failure);
                    return null;
                });
    }

    private void changed(JobStatus status) {
        progress.jobStatus(status.label());
        order.emit(new JobEvent.StatusChanged(order.take(), order.now(), job.id(), status));
    }

    private CompletableFuture<?> finished(JobStatus status) {
        recordAgain();
        if (progress.isOver()) {
            // The sidecar stays unchanged for the next run.
            return CompletableFuture.completedFuture(status);
        }
        if (status instanceof JobStatus.Failed failed) {
            slot.update(slot.sidecar().failed(failed.reason(), order.now()));
            throw new JobFailedException(job.id(), failed.label(), failed.reason(), failed.kind() == Kind.ERROR);
        }
        JobStatus.Succeeded succeeded = (JobStatus.Succeeded) status;
        List<Path> files = slot.videos(succeeded.outputs().size());
        // Recorded once the files are there: until then the next run downloads them.
        return services.downloads()
                .fetchAll(job, succeeded.outputs(), files, this::arriving, this::arrived)
                .thenRunAsync(() -> deliver(succeeded, files), services.scheduler());
    }

    private void deliver(JobStatus.Succeeded succeeded, List<Path> files) {
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        slot.update(slot.sidecar().succeeded(succeeded.outputs(), names, order.now()));
        services.recorder().update(job, known -> known.delivered(absolute(files)));
        services.sinks().deliver(order.origin(), slot.sidecarFile(), job.id(), files);
        progress.end(TakeState.DOWNLOADED, files.get(0), null);
    }

    /** Tries again to record a job whose acceptance could not be recorded. */
    private void recordAgain() {
        String entry = progress.unrecordedEntry();
        if (entry != null) {
            try {
                services.recorder().accepted(entry, job.id(), job.traceId());
                slot.update(slot.sidecar());
                progress.recorded();
            } catch (LedgerException | ResultException e) {
                LOG.warn("Job {} (trace_id {}): still not recorded: {}", job.id(), job.traceId(), e.getMessage());
            }
        }
    }

    private void arriving(long bytes, long total) {
        if (progress.isOver()) {
            throw new CancelledException("the file of '" + order.take() + "' is no longer waited for");
        }
        OptionalLong known = total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
        order.emit(new JobEvent.Downloading(order.take(), order.now(), job.id(), bytes, known));
    }

    private void arrived(Path file) {
        order.emit(new JobEvent.Downloaded(order.take(), order.now(), job.id(), file, slot.sidecarFile()));
    }

    private void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CancellationException) {
            KlingException closed = new CancelledException("'" + order.take() + "' is no longer waited for: the client"
                    + " was closed; job " + job.id() + " goes on at the service, and running the same again finds it");
            progress.end(TakeState.SUBMITTED, null, closed);
            return;
        }
        KlingException reason = InternalErrorException.unwrap(failure);
        if (reason instanceof JobMissingException missing) {
            services.recorder().missing(job, missing);
            progress.end(TakeState.NEEDS_REVIEW, null, reason);
            return;
        }
        if (reason instanceof DownloadException || reason instanceof ResultException) {
            services.recorder().update(job, known -> known.undelivered(String.valueOf(reason.getMessage())));
        }
        progress.end(TakeState.FAILED, null, reason);
    }

    private static List<String> absolute(List<Path> files) {
        return files.stream()
                .map(file -> file.toAbsolutePath().normalize().toString())
                .toList();
    }
}
