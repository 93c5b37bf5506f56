package dev.klingdsl.script;

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

/** All that goes into a compilation: two equal keys, two equal results. */
final class ScriptKey {
    private final byte[] parts;

    private ScriptKey(byte[] parts) {
        this.parts = parts;
    }

    static ScriptKey of(SourceText source, String className, Vocabulary vocabulary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream parts = new DataOutputStream(bytes)) {
            add(Toolchain.IDENTITY, parts);
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
                parts.writeBoolean(vocabulary.isOwnTopWord(word.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScriptKey(bytes.toByteArray());
    }

    /** With its length, so that two texts cannot be mistaken for one; with its hash, as half a character has no bytes. */
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

    /** Reads a key, and returns whether it is this one. */
    boolean isNext(DataInputStream in) throws IOException {
        return in.readInt() == parts.length && Arrays.equals(in.readNBytes(parts.length), parts);
    }
}
