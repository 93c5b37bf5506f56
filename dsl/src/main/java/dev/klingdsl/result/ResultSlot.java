package dev.klingdsl.result;

import dev.klingdsl.error.ResultException;
import dev.klingdsl.file.AtomicFileWriter;
import dev.klingdsl.file.BoundedFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The names that one take's files have, and the sidecar that holds them. One thread at a time. */
public final class ResultSlot {
    private final Path folder;
    private final String base;
    private final TakeOrigin origin;
    private Sidecar sidecar;

    ResultSlot(Path folder, String base, TakeOrigin origin, Sidecar sidecar) {
        this.folder = folder;
        this.base = base;
        this.origin = origin;
        this.sidecar = sidecar;
    }

    /** Returns where the take comes from. */
    public TakeOrigin origin() {
        return origin;
    }

    /** Returns what the sidecar says. */
    public Sidecar sidecar() {
        return sidecar;
    }

    /** Returns the sidecar's file. */
    public Path sidecarFile() {
        return folder.resolve(base + ".json");
    }

    /** Returns the files for that many outputs: one without a number, or several numbered from 1. */
    public List<Path> videos(int outputs) {
        if (outputs == 1) {
            return List.of(folder.resolve(base + ".mp4"));
        }
        List<Path> files = new ArrayList<>();
        for (int number = 1; files.size() < outputs; number++) {
            String name = base + "-" + number;
            // Another take may have this very name for its own.
            if (!Files.exists(folder.resolve(name + ".json"))) {
                files.add(folder.resolve(name + ".mp4"));
            }
        }
        return files;
    }

    /**
     * Returns the result files that the sidecar names, when it names some and all of them are files in its folder. A
     * sidecar can come from anywhere, and what it names elsewhere is no result of ours.
     */
    public List<Path> existingVideos() {
        try {
            List<Path> files = sidecar.files().stream().map(folder::resolve).toList();
            return files.stream().allMatch(this::isOwnFile) ? files : List.of();
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private boolean isOwnFile(Path file) {
        return folder.equals(file.getParent()) && Files.isRegularFile(file);
    }

    /**
     * Replaces what the sidecar says, durably.
     *
     * @throws ResultException if it cannot be written
     */
    public void update(Sidecar latest) {
        // Also when it cannot be written: what is written next must not know less.
        sidecar = latest;
        try {
            AtomicFileWriter.DURABLE.write(sidecarFile(), SidecarJson.write(origin, latest, before()));
        } catch (IOException e) {
            String job = latest.jobId() == null ? "" : "; note the job's id: " + latest.jobId();
            throw new ResultException(
                    sidecarFile() + " cannot be written; check the folder's permissions and the space left on its disk"
                            + job,
                    e);
        }
    }

    private byte[] before() {
        try {
            return BoundedFile.read(sidecarFile(), Sidecar.MOST_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** Frees the names, because the take has no result. */
    public void release() {
        try {
            Files.deleteIfExists(sidecarFile());
        } catch (IOException e) {
            throw new ResultException(sidecarFile() + " cannot be deleted; delete it, as nothing came of it", e);
        }
    }
}
