package dev.klingdsl.script.cache;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

/**
 * A folder whose files may be loaded as code: only this user can access it, and no other user can replace it or a folder
 * above it.
 */
record OwnerOnlyFolder(Path path, UserPrincipal user) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int ROOT = 0;
    private static final int STICKY = 0b1_000_000_000;

    /** Returns the folder, created when it is missing; empty when it is not private or cannot be created. */
    static Optional<OwnerOnlyFolder> at(Path wanted) {
        try {
            Files.createDirectories(wanted, FOLDER);
            Path folder = wanted.toRealPath();
            UserPrincipal user = whoAmI(folder);
            PosixFileAttributes attributes = attributes(folder);
            boolean ours = attributes.isDirectory()
                    && attributes.owner().equals(user)
                    && attributes.permissions().equals(OWNER_ONLY);
            return ours && isSafeAbove(folder, user)
                    ? Optional.of(new OwnerOnlyFolder(folder, user))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Returns true for a regular file that no other user can have written. */
    boolean isOurs(Path file) throws IOException {
        PosixFileAttributes attributes = attributes(file);
        return attributes.isRegularFile() && attributes.owner().equals(user) && !isWritableByOthers(attributes);
    }

    /** Writes a file atomically, also when other processes write it at the same time. */
    void write(String name, byte[] content) throws IOException {
        Path temporary = path.resolve(unique(name) + ScriptCache.UNFINISHED);
        try {
            Files.createFile(temporary, FILE);
            Files.write(temporary, content);
            Files.move(temporary, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns the owner of the files that this process creates, which may differ from the name of the user. */
    private static UserPrincipal whoAmI(Path folder) throws IOException {
        Path trace = folder.resolve(unique("owner") + ScriptCache.UNFINISHED);
        try {
            Files.newByteChannel(trace, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)
                    .close();
            return attributes(trace).owner();
        } finally {
            Files.deleteIfExists(trace);
        }
    }

    private static boolean isSafeAbove(Path folder, UserPrincipal user) throws IOException {
        for (@Nullable Path above = folder.getParent(); above != null; above = above.getParent()) {
            PosixFileAttributes attributes = attributes(above);
            boolean trusted = attributes.owner().equals(user)
                    || Files.getAttribute(above, "unix:uid").equals(ROOT);
            boolean sticky = ((Integer) Files.getAttribute(above, "unix:mode") & STICKY) != 0;
            if (!trusted || (isWritableByOthers(attributes) && !sticky)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWritableByOthers(PosixFileAttributes attributes) {
        return attributes.permissions().contains(GROUP_WRITE)
                || attributes.permissions().contains(OTHERS_WRITE);
    }

    private static PosixFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String unique(String name) {
        return name + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    }
}
