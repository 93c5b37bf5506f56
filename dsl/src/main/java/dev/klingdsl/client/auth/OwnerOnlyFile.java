package dev.klingdsl.client.auth;

import dev.klingdsl.error.CredentialsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/** Makes sure that a file with secrets is its user's alone, where the system knows owners and permissions. */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /**
     * Checks an existing file.
     *
     * @throws CredentialsException if others can read or write it, or put another in its place
     * @throws IOException if it cannot be looked at
     */
    public static void check(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw refused(file, "is a symbolic link", "put the file itself there");
        }
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!OWNERS.containsAll(attributes.permissions())) {
            throw refused(
                    file,
                    "can be read or changed by others (" + PosixFilePermissions.toString(attributes.permissions())
                            + ")",
                    "run: chmod 600 " + file);
        }
        if (!attributes.owner().equals(user(file))) {
            throw refused(
                    file,
                    "belongs to " + attributes.owner().getName(),
                    "copy it to a file of your own, and point CHANJING_OPENAPI_CREDENTIALS_DIR at its folder");
        }
    }

    private static UserPrincipal user(Path file) throws IOException {
        return file.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
    }

    private static CredentialsException refused(Path file, String why, String remedy) {
        return new CredentialsException("the credentials file " + file + " " + why + "; " + remedy, null);
    }
}
