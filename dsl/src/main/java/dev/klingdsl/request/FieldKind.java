package dev.klingdsl.request;

import java.util.List;
import java.util.Map;

/** The kind of a setting's values: how they are parsed, validated and written. */
public enum FieldKind {
    /** The start frame and the end frame: files or URLs in a script, a list of URLs on the wire. */
    IMAGES(List.class),
    /** Free text, with its whitespace. */
    TEXT(String.class),
    /** A ratio {@code W:H}. */
    RATIO(String.class),
    /** A whole number, more than 0. */
    NUMBER(Integer.class),
    /** The code of a {@link QualityMode}. */
    MODE(String.class),
    /** A name that the service defines; not blank. */
    CODE(String.class),
    /** An absolute http(s) URL. */
    URL(String.class),
    /** Further wire fields by name, with values that JSON can represent. */
    OPTIONS(Map.class),
    /** A whole number that every request has, and that no word sets. */
    CONSTANT(Integer.class);

    private final Class<?> type;

    FieldKind(Class<?> type) {
        this.type = type;
    }

    /** {@return the type of a value before validation: String, Integer, List or Map} */
    public Class<?> type() {
        return type;
    }
}
