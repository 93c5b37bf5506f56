package dev.klingdsl.script.cache;

import dev.klingdsl.file.OwnerOnlyFolder;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Keeps compiled scripts in a folder, so that an unchanged script is not compiled again by any process. The key of an entry
 * has everything that the compilation depends on: the text, the words, this library, Groovy, Java and the class path (folders
 * of application classes by name only: use no cache where they change). Thread-safe; several processes may share the folder.
 * The oldest entries are deleted when there are more than {@value CacheEviction#MAX_ENTRIES} or 64 MiB.
 *
 * <p>Entries are run as code, so the folder has to be owned by the user, with mode 0700, and no other user may be able to
 * replace it; otherwise, and on file systems without owners, nothing is kept or loaded. A damaged entry is compiled again.
 * The cache is best effort: its errors are ignored.
 */
public final class ScriptCache {
    static final String EXTENSION = ".classes";

    private static final int MAGIC = 0x6b6c6e32;
    private static final int HEAD = Integer.BYTES + Long.BYTES;

    private final Path folder;
    private boolean checked;
    private @Nullable OwnerOnlyFolder home;

    private ScriptCache(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the cache in that folder, which is created on first use.
     *
     * @param folder owned by the user; one that other users can write to is not used
     */
    public static ScriptCache in(Path folder) {
        return new ScriptCache(folder.toAbsolutePath());
    }

    /** Returns the classes of an entry, if there is one that is not damaged. */
    public Optional<CompiledClasses> find(CacheKey key) {
        return home().flatMap(own -> read(own, key));
    }

    /** Adds an entry. */
    public void keep(CacheKey key, CompiledClasses classes) {
        home().ifPresent(own -> {
            try {
                own.write(key.name() + EXTENSION, encode(key, classes));
                CacheEviction.trim(own.path());
            } catch (IOException e) {
                // Best effort: the script is compiled again the next time.
                return;
            }
        });
    }

    private synchronized Optional<OwnerOnlyFolder> home() {
        if (!checked) {
            checked = true;
            home = OwnerOnlyFolder.at(folder.resolve(CompilerFingerprint.folderName()))
                    .orElse(null);
        }
        return Optional.ofNullable(home);
    }

    private static Optional<CompiledClasses> read(OwnerOnlyFolder own, CacheKey key) {
        Path entry = own.path().resolve(key.name() + EXTENSION);
        try {
            return own.isOurs(entry) ? decode(key, Files.readAllBytes(entry)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] encode(CacheKey key, CompiledClasses classes) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(content);
        key.writeTo(to);
        classes.writeTo(to);
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entry);
        out.writeInt(MAGIC);
        out.writeLong(sum(content.toByteArray(), 0));
        content.writeTo(out);
        return entry.toByteArray();
    }

    private static Optional<CompiledClasses> decode(CacheKey key, byte[] entry) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
        boolean whole = entry.length > HEAD && in.readInt() == MAGIC && in.readLong() == sum(entry, HEAD);
        return whole && key.isNext(in) ? Optional.of(CompiledClasses.readFrom(in)) : Optional.empty();
    }

    /** Detects accidental damage; the permissions of the folder protect against manipulation. */
    private static long sum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(Arrays.copyOfRange(bytes, from, bytes.length));
        return sum.getValue();
    }
}
