package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.Sidecar;
import dev.klingdsl.result.SidecarState;
import dev.klingdsl.result.TakeOrigin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds the names of entries' results.
 *
 * @param folder searched first, and used for entries without a recorded folder
 */
public record SlotLocator(ResultFolder folder, SidecarImport sidecars) {

    /**
     * Returns the names of an accepted entry's results, reserved if necessary; their sidecar contains the job from then
     * on.
     */
    public ResultSlot slot(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        ResultSlot slot = find(entry, origin).orElseGet(() -> made(entry, origin, takesOfStep));
        if (slot.sidecar().jobId() == null) {
            slot.update(sidecars.sidecar(entry));
        }
        return slot;
    }

    public void release(LedgerEntry entry, TakeOrigin origin) {
        find(entry, origin)
                .filter(slot -> slot.sidecar().state() == SidecarState.SUBMITTING)
                .ifPresent(ResultSlot::release);
    }

    private Optional<ResultSlot> find(LedgerEntry entry, TakeOrigin origin) {
        return folder.find(origin, sidecar -> tellsOf(entry, sidecar))
                .or(() -> home(entry).find(origin, sidecar -> tellsOf(entry, sidecar)));
    }

    private static boolean tellsOf(LedgerEntry entry, Sidecar sidecar) {
        String jobId = entry.uniqueId();
        return entry.id().equals(sidecar.entry()) || (jobId != null && jobId.equals(sidecar.jobId()));
    }

    private ResultSlot made(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        List<Path> files = entry.progress().files().stream().map(Path::of).toList();
        boolean there = !files.isEmpty() && files.stream().allMatch(Files::isRegularFile);
        return there
                ? ResultFolder.at(Objects.requireNonNull(files.get(0).getParent()))
                        .restore(origin, files, sidecars.sidecar(entry))
                : home(entry).reserve(origin, takesOfStep, sidecars.sidecar(entry));
    }

    private ResultFolder home(LedgerEntry entry) {
        String recorded = entry.purchase().provenance().folder();
        return recorded == null ? folder : ResultFolder.at(Path.of(recorded));
    }
}
