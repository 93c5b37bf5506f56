package dev.klingdsl.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * A folder whose files may be loaded as code: only this user can access it, and no other user can replace it or a folder
 * above it.
 */
public record OwnerOnlyFolder(Path path, UserPrincipal user) {
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(Permissions.FOLDER);
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(Permissions.FILE);
    private static final int ROOT = 0;
    private static final int STICKY = 0b1_000_000_000;

    /** Returns the folder, created when it is missing; empty when it is not private or cannot be created. */
    public static Optional<OwnerOnlyFolder> at(Path wanted) {
        try {
            Files.createDirectories(wanted, FOLDER);
            Path folder = wanted.toRealPath();
            UserPrincipal user = whoAmI(folder);
            PosixFileAttributes attributes = attributes(folder);
            boolean ours = attributes.isDirectory()
                    && attributes.owner().equals(user)
                    && attributes.permissions().equals(Permissions.FOLDER);
            return ours && isSafeAbove(folder, user)
                    ? Optional.of(new OwnerOnlyFolder(folder, user))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Returns true for a regular file that no other user can have written. */
    public boolean isOurs(Path file) throws IOException {
        PosixFileAttributes attributes = attributes(file);
        return attributes.isRegularFile()
                && attributes.owner().equals(user)
                && !Permissions.areWritableByOthers(attributes.permissions());
    }

    /** Writes a file atomically, also when other processes write it at the same time. */
    public void write(String name, byte[] content) throws IOException {
        AtomicFileWriter.CACHE.write(path.resolve(name), content);
    }

    /** Returns the owner of the files that this process creates, which may differ from the name of the user. */
    private static UserPrincipal whoAmI(Path folder) throws IOException {
        Path trace = AtomicFileWriter.temporary(folder.resolve("owner"));
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
            if (!trusted || (Permissions.areWritableByOthers(attributes.permissions()) && !sticky)) {
                return false;
            }
        }
        return true;
    }

    private static PosixFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
