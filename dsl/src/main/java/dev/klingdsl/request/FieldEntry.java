package dev.klingdsl.request;

import dev.klingdsl.request.Setting.FieldKind;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds one entry of {@link Setting}. What is left out is empty, or does not apply. */
final class FieldEntry {
    /** The object of a listed task that repeats most of the request. */
    private static final String REPEATED = "motion_info.";

    final String word;
    final FieldKind kind;
    final List<String> listedAt = new ArrayList<>();

    @Nullable
    String wireField;

    String type = "";
    List<String> usualValues = List.of();
    List<Object> usual = List.of();

    @Nullable
    Object whenUnset;

    int most = Integer.MAX_VALUE;
    boolean fingerprint = true;
    String error = "";
    String errorRemedy = "";
    String advice = "";
    String adviceRemedy = "";
    String usage = "";
    String accepts = "";
    String summary = "";
    String range = "";
    String otherwise = "";
    String example = "";

    private FieldEntry(String word, FieldKind kind) {
        this.word = word;
        this.kind = kind;
    }

    static FieldEntry field(String word, FieldKind kind) {
        return new FieldEntry(word, kind);
    }

    /** A field that every request has with the same value. Its name on the wire takes the place of a word. */
    static FieldEntry constant(String wireField, int value) {
        FieldEntry entry = new FieldEntry(wireField, FieldKind.CONSTANT).wire(wireField, "int");
        entry.whenUnset = value;
        return entry;
    }

    /** Sets the name on the wire, and the type there in words. */
    FieldEntry wire(String name, String typeThere) {
        wireField = name;
        type = typeThere;
        return this;
    }

    /** The listing repeats it among the parameters of the video, under the same name. */
    FieldEntry listed() {
        listedAt.add(REPEATED + wireField);
        return this;
    }

    /** The listing repeats it as a field of the task itself, under the same name. */
    FieldEntry listedAtTop() {
        listedAt.add(wireField);
        return this;
    }

    /** It does not change the video: requests that differ only in it are the same purchase. */
    FieldEntry apartFromFingerprint() {
        fingerprint = false;
        return this;
    }

    /** Sets the values that hosts of the model document. */
    FieldEntry usually(String... values) {
        usualValues = List.of(values);
        usual = Stream.of(values)
                .map(value -> kind == FieldKind.NUMBER ? (Object) Integer.valueOf(value) : value)
                .toList();
        return this;
    }

    /** Sets the default. */
    FieldEntry unset(Object value) {
        whenUnset = value;
        otherwise = value.toString();
        return this;
    }

    /** Sets the limit: of images, or of characters. */
    FieldEntry atMost(int limit) {
        most = limit;
        return this;
    }

    /** Sets the error for values that the service certainly rejects: the rule that is broken, and what to write instead. */
    FieldEntry refused(String rule, String remedy) {
        error = rule;
        errorRemedy = remedy;
        return this;
    }

    /** Sets the advice for values that no host of the model documents. */
    FieldEntry advised(String rule, String remedy) {
        advice = rule;
        adviceRemedy = remedy;
        return this;
    }

    /** Sets placeholders for the arguments of the word, and a noun phrase for them. */
    FieldEntry takes(String placeholders, String arguments) {
        usage = word + " " + placeholders;
        accepts = arguments;
        return this;
    }

    FieldEntry says(String text) {
        summary = text;
        return this;
    }

    FieldEntry range(String text) {
        range = text;
        return this;
    }

    FieldEntry otherwise(String text) {
        otherwise = text;
        return this;
    }

    /** Sets the arguments of an example. */
    FieldEntry example(String arguments) {
        example = word + " " + arguments;
        return this;
    }
}
