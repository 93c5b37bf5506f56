package dev.klingdsl.script.cache;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * All that goes into a compilation: two equal keys, two equal results. An entry of the cache holds its whole key, which is
 * compared; so another key may, very rarely, have the same file name, and a checksum will do for that. A digest would take
 * longer to load than the entry to read.
 */
public final class CacheKey {
    private final byte[] parts;

    private CacheKey(byte[] parts) {
        this.parts = parts;
    }

    public static CacheKey of(SourceText source, String className, Vocabulary vocabulary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream parts = new DataOutputStream(bytes)) {
            add(CompilerFingerprint.IDENTITY, parts);
            add(className, parts);
            // Columns and messages of mistakes depend on the text alone; what is shown of it, on its name.
            add(source.name(), parts);
            add(source.text(), parts);
            for (Word word : vocabulary.words()) {
                // The components one by one: a record's own toString is linked anew in every process, which takes long.
                add(word.name(), parts);
                add(word.place().name(), parts);
                add(word.accepts(), parts);
                add(word.example(), parts);
                parts.writeBoolean(vocabulary.isCustomTopWord(word.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CacheKey(bytes.toByteArray());
    }

    /** With its length, so that two texts cannot be mistaken for one; with its hash, as half a character has no bytes. */
    private static void add(String text, DataOutputStream parts) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parts.writeInt(bytes.length);
        parts.writeInt(text.hashCode());
        parts.write(bytes);
    }

    /** Returns 16 hexadecimal digits. */
    String name() {
        return HexFormat.of().toHexDigits(sum(new CRC32C()) << Integer.SIZE | sum(new CRC32()));
    }

    private long sum(Checksum checksum) {
        checksum.update(parts);
        return checksum.getValue();
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(parts.length);
        out.write(parts);
    }

    /** Reads a key, and returns whether it is this one. */
    boolean isNext(DataInputStream in) throws IOException {
        return in.readInt() == parts.length && Arrays.equals(in.readNBytes(parts.length), parts);
    }
}
