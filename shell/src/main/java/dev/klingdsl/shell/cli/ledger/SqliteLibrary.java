package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.file.OwnerOnlyFolder;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/**
 * Keeps SQLite's native library in one folder. Otherwise the driver extracts it to the temporary folder at each start,
 * and leaves it there when the process is killed.
 */
final class SqliteLibrary {
    /** Where the driver looks first. */
    static final String PATH = "org.sqlite.lib.path";

    private static final String TEMPORARY = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Lets the driver load its library from a folder within the cache, which nobody else can write to. Where there is no
     * such folder, or the user has set another place, the driver does what it does by itself.
     */
    static void keepIn(Path cache) {
        if (System.getProperty(PATH) != null || System.getProperty(TEMPORARY) != null) {
            return;
        }
        try {
            installed(cache).ifPresent(folder -> System.setProperty(PATH, folder.toString()));
        } catch (IOException e) {
            // The driver extracts it to the temporary folder.
            return;
        }
    }

    /** Returns the folder that has the library; empty when it cannot be kept safely. */
    static Optional<Path> installed(Path cache) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        URL resource = SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            return Optional.empty();
        }
        String system = OSInfo.getNativeLibFolderPathForCurrentOS().replace('/', '-');
        OwnerOnlyFolder folder = OwnerOnlyFolder.at(
                        cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + system))
                .orElse(null);
        if (folder == null) {
            return Optional.empty();
        }
        if (!isThere(folder, name, jar.getJarEntry())) {
            try (InputStream in = jar.getInputStream()) {
                folder.write(name, in.readAllBytes());
            }
        }
        return Optional.of(folder.path());
    }

    /** Checks the content too, as a power cut can damage it. */
    private static boolean isThere(OwnerOnlyFolder folder, String name, JarEntry expected) throws IOException {
        Path file = folder.path().resolve(name);
        if (Files.notExists(file) || !folder.isOurs(file) || Files.size(file) != expected.getSize()) {
            return false;
        }
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue() == expected.getCrc();
    }
}
