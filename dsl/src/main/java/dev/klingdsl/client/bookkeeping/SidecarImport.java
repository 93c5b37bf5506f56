package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.Sidecar;
import dev.klingdsl.result.SidecarState;
import dev.klingdsl.run.RunOptions;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Imports submissions from sidecars that the ledger does not know: of another machine, of a lost ledger, or of a
 * response that could not be recorded in the ledger.
 *
 * @param owner the owner of the sidecars to import
 */
public record SidecarImport(SubmissionRecorder recorder, RunOptions options, ResultOwner owner) {
    /** Longer than all attempts to send a submission take. */
    private static final Duration LAST_SENDING = Duration.ofMinutes(5);

    /** Returns true if a sidecar records a submission without a response for which no process is known to wait. */
    public boolean hasOpen(List<ResultSlot> slots) {
        return slots.stream().anyMatch(this::isOpen);
    }

    private boolean isOpen(ResultSlot slot) {
        Sidecar sidecar = slot.sidecar();
        return sidecar.state() == SidecarState.SUBMITTING
                && owner.label().matches(sidecar.account())
                && recorder.ledger().find(String.valueOf(sidecar.entry())).isEmpty();
    }

    /**
     * Imports sidecars of equal requests.
     *
     * @param alone true when no process can be waiting for a response any more
     */
    public void bring(List<ResultSlot> slots, boolean alone) {
        for (ResultSlot slot : slots) {
            if (slot.sidecar().jobId() != null) {
                bringJob(slot);
            } else if (alone && isOpen(slot)) {
                bringDoubt(slot);
            }
        }
    }

    private void bringDoubt(ResultSlot slot) {
        Sidecar sidecar = slot.sidecar();
        Instant opened = Objects.requireNonNull(sidecar.openedAt());
        Instant latest = opened.plus(LAST_SENDING);
        Instant now = recorder.now();
        Instant sentBy = now.isAfter(latest) ? latest : now.isAfter(opened) ? now : opened;
        recorder.ledger()
                .recordInDoubt(
                        String.valueOf(sidecar.entry()),
                        purchase(slot).withRequest(String.valueOf(sidecar.sent())),
                        new SubmissionState.InDoubt(SubmissionState.InDoubt.PROCESS_ENDED, sentBy),
                        opened);
    }

    private void bringJob(ResultSlot slot) {
        Optional<LedgerEntry> known = recorder.ledger()
                .findByJob(recorder.account(), String.valueOf(slot.sidecar().jobId()));
        known.or(() -> entered(slot)).ifPresent(entry -> reconcile(entry, slot));
    }

    /** Files of any sandbox are used, as they are interchangeable. */
    private Optional<LedgerEntry> entered(ResultSlot slot) {
        Sidecar sidecar = slot.sidecar();
        String jobId = String.valueOf(sidecar.jobId());
        boolean ours = owner.label().matches(sidecar.account());
        if (sidecar.state() == SidecarState.FAILED || !(ours || (owner.sandbox() && isThere(slot)))) {
            return Optional.empty();
        }
        SubmissionLedger ledger = recorder.ledger();
        Optional<LedgerEntry> open = sidecar.entry() == null ? Optional.empty() : ledger.find(sidecar.entry());
        if (open.isPresent()) {
            LedgerEntry entry = ledger.expire(open.get().id());
            SubmissionStatus state = entry.state().status();
            if (state == SubmissionStatus.INTENT) {
                return Optional.empty();
            } else if (state.next().contains(SubmissionStatus.ACCEPTED)) {
                return Optional.of(
                        ledger.advance(entry.id(), state, new SubmissionState.Accepted(jobId), sidecar.traceId()));
            }
        }
        Instant at = sidecar.submittedAt() == null ? recorder.now() : sidecar.submittedAt();
        return Optional.of(ledger.record(purchase(slot), jobId, at));
    }

    /** Updates the entry's files, which may have been moved with their sidecars or be recorded only in them. */
    private void reconcile(LedgerEntry entry, ResultSlot slot) {
        Sidecar sidecar = slot.sidecar();
        JobProgress progress = entry.progress();
        Instant ended = sidecar.finishedAt() == null ? recorder.now() : sidecar.finishedAt();
        boolean lost = progress.files().isEmpty()
                || !progress.files().stream().map(Path::of).allMatch(Files::isRegularFile);
        if (isThere(slot) && lost) {
            List<String> files = slot.existingVideos().stream()
                    .map(file -> file.toAbsolutePath().normalize().toString())
                    .toList();
            recorder.ledger()
                    .updateProgress(
                            entry.id(),
                            progress.succeeded(sidecar.outputs(), ended).delivered(files));
        } else if (progress.outcome() == JobOutcome.RUNNING && sidecar.state() == SidecarState.SUCCEEDED) {
            recorder.ledger().updateProgress(entry.id(), progress.succeeded(sidecar.outputs(), ended));
        } else if (progress.outcome() == JobOutcome.RUNNING && sidecar.state() == SidecarState.FAILED) {
            recorder.ledger().updateProgress(entry.id(), progress.failed(String.valueOf(sidecar.error()), ended));
        }
    }

    private static boolean isThere(ResultSlot slot) {
        return slot.sidecar().state() == SidecarState.SUCCEEDED
                && !slot.existingVideos().isEmpty();
    }

    private Purchase purchase(ResultSlot slot) {
        Path folder = Objects.requireNonNull(slot.sidecarFile().getParent());
        return PurchaseFactory.purchase(recorder.account(), slot.origin(), options, folder, Object::toString);
    }

    /** Returns the sidecar for a ledger entry. */
    public Sidecar sidecar(LedgerEntry entry) {
        Sidecar sidecar = Sidecar.submitting(
                owner.label().toString(),
                owner.sandbox(),
                entry.id(),
                entry.openedAt(),
                entry.purchase().request());
        String jobId = entry.uniqueId();
        if (jobId == null) {
            return sidecar;
        }
        List<String> traces = entry.traceIds();
        Sidecar submitted =
                sidecar.submitted(jobId, traces.isEmpty() ? null : traces.get(traces.size() - 1), entry.openedAt());
        JobProgress progress = entry.progress();
        return progress.files().isEmpty()
                ? submitted
                : submitted.succeeded(
                        progress.outputs().stream().map(URI::create).toList(),
                        progress.files().stream()
                                .map(file -> String.valueOf(Path.of(file).getFileName()))
                                .toList(),
                        progress.finishedAt() == null ? entry.changedAt() : progress.finishedAt());
    }
}
