package dev.klingdsl.client;

import dev.klingdsl.ledger.Entry;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.Sidecar;
import dev.klingdsl.result.SidecarState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The names that entries' results have.
 *
 * @param folder where to look first, and where results go that are to go nowhere else
 */
record EntrySlots(ResultFolder folder, SidecarImport sidecars) {

    /** Returns the names of an accepted entry's results, or takes some; its sidecar knows the job from then on. */
    ResultSlot slot(Entry entry, Origin origin, int takesOfStep) {
        ResultSlot slot = find(entry, origin).orElseGet(() -> made(entry, origin, takesOfStep));
        if (slot.sidecar().jobId() == null) {
            slot.update(sidecars.sidecar(entry));
        }
        return slot;
    }

    void release(Entry entry, Origin origin) {
        find(entry, origin)
                .filter(slot -> slot.sidecar().state() == SidecarState.SUBMITTING)
                .ifPresent(ResultSlot::release);
    }

    private Optional<ResultSlot> find(Entry entry, Origin origin) {
        return folder.find(origin, sidecar -> tellsOf(entry, sidecar))
                .or(() -> home(entry).find(origin, sidecar -> tellsOf(entry, sidecar)));
    }

    private static boolean tellsOf(Entry entry, Sidecar sidecar) {
        String jobId = entry.uniqueId();
        return entry.id().equals(sidecar.entry()) || (jobId != null && jobId.equals(sidecar.jobId()));
    }

    private ResultSlot made(Entry entry, Origin origin, int takesOfStep) {
        List<Path> files = entry.progress().files().stream().map(Path::of).toList();
        boolean there = !files.isEmpty() && files.stream().allMatch(Files::isRegularFile);
        return there
                ? ResultFolder.at(Objects.requireNonNull(files.get(0).getParent()))
                        .restore(origin, files, sidecars.sidecar(entry))
                : home(entry).reserve(origin, takesOfStep, sidecars.sidecar(entry));
    }

    private ResultFolder home(Entry entry) {
        String recorded = entry.purchase().provenance().folder();
        return recorded == null ? folder : ResultFolder.at(Path.of(recorded));
    }
}
