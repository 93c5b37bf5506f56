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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** All inputs of a compilation: equal keys have equal results. */
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
            // Diagnostics show the name.
            add(source.name(), parts);
            add(source.text(), parts);
            for (Word word : vocabulary.words()) {
                // Not the record's toString, whose call site is linked in each process, which is slow.
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

    /** Adds the length, so that texts cannot run together, and the hash, as unpaired surrogates have no UTF-8 encoding. */
    private static void add(String text, DataOutputStream parts) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parts.writeInt(bytes.length);
        parts.writeInt(text.hashCode());
        parts.write(bytes);
    }

    /** Returns the SHA-256 of the parts, as hexadecimal digits. */
    String name() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parts));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(parts.length);
        out.write(parts);
    }

    /** Reads a key, and returns true if it is equal to this one. */
    boolean isNext(DataInputStream in) throws IOException {
        return in.readInt() == parts.length && Arrays.equals(in.readNBytes(parts.length), parts);
    }
}
