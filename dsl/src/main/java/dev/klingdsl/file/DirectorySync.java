package dev.klingdsl.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the names in a folder durable, as a file's own sync does for its content. */
@FunctionalInterface
public interface DirectorySync {
    /** Syncs where the system lets a folder be opened. */
    DirectorySync DISK = folder -> {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders, and does not need it.
            return;
        }
    };

    void sync(Path folder);

    /** Syncs the folder that a file is in. */
    default void syncFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            sync(folder);
        }
    }
}
