package dev.klingdsl.script;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what a compilation comes to by all that goes into it: two equal keys, two equal results. */
final class ScriptKey {
    private final MessageDigest digest;

    private ScriptKey() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(SourceText source, String className, Vocabulary vocabulary) {
        ScriptKey key = new ScriptKey();
        key.add(Toolchain.IDENTITY);
        key.add(className);
        // Columns and messages of mistakes depend on the text alone; what is shown of it, on its name.
        key.add(source.name());
        key.add(source.text());
        for (Word word : vocabulary.words()) {
            // The components one by one: a record's own toString is linked anew in every process, which takes long.
            key.add(word.name());
            key.add(word.place().name());
            key.add(word.accepts());
            key.add(word.example());
            key.add(vocabulary.isOwnTopWord(word.name()) ? "own" : "");
        }
        return HexFormat.of().formatHex(key.digest.digest());
    }

    /** With its length, so that two texts cannot be mistaken for one. */
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
