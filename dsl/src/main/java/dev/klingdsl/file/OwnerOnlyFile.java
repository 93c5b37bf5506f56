package dev.klingdsl.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Files that are their user's alone, where the file system knows owners and permissions. */
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /** Creates an empty file that only its owner can read, and the folders that are missing; what exists stays as it is. */
    public static void create(Path file) throws IOException {
        createFolderOf(file);
        try {
            Files.createFile(file, Permissions.attributes(file, Permissions.FILE));
        } catch (FileAlreadyExistsException e) {
            // It was there, or another process was faster.
            return;
        }
    }

    /** Creates the folders above a file that are missing, accessible to their owner only, regardless of the umask. */
    public static void createFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, Permissions.attributes(folder, Permissions.FOLDER));
        }
    }

    /** Takes away all permissions but the owner's to read and write it. */
    public static void restrict(Path file) throws IOException {
        if (Permissions.areKnown(file)) {
            Files.setPosixFilePermissions(file, Permissions.FILE);
        }
    }

    /**
     * Finds out how others could read the file, change it, or put another in its place; empty when they cannot.
     *
     * @throws IOException if its attributes cannot be read
     */
    public static Optional<Exposure> exposure(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return Optional.of(new Exposure(Exposure.Kind.LINK, "is a symbolic link"));
        }
        if (!Permissions.areKnown(file)) {
            return Optional.empty();
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> permissions = attributes.permissions();
        if (!OWNERS.containsAll(permissions)) {
            boolean writable = Permissions.areWritableByOthers(permissions);
            return Optional.of(new Exposure(
                    writable ? Exposure.Kind.WRITABLE : Exposure.Kind.READABLE,
                    "can be " + (writable ? "changed" : "read") + " by others ("
                            + PosixFilePermissions.toString(permissions) + ")"));
        }
        return isOthers(attributes.owner(), file)
                ? Optional.of(new Exposure(
                        Exposure.Kind.OTHER_OWNER,
                        "belongs to " + attributes.owner().getName()))
                : Optional.empty();
    }

    private static boolean isOthers(UserPrincipal owner, Path file) throws IOException {
        try {
            UserPrincipal user = file.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            return !owner.equals(user);
        } catch (UserPrincipalNotFoundException e) {
            // A user without a name, as in some containers: what others cannot read, and this process can, is its own.
            return !Files.isReadable(file);
        }
    }

    /**
     * How others can get at a file.
     *
     * @param why for messages, to follow the file's name
     */
    public record Exposure(Kind kind, String why) {
        /** What others can do, or where the file really is. */
        public enum Kind {
            LINK,
            READABLE,
            WRITABLE,
            OTHER_OWNER
        }
    }
}
