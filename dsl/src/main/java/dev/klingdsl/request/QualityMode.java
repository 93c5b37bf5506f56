package dev.klingdsl.request;

import java.util.Optional;

/** The service's strategies. */
public enum QualityMode {
    /** The high-quality strategy. */
    PRO("pro"),
    /** The standard strategy. */
    STD("std");

    private final String code;

    QualityMode(String code) {
        this.code = code;
    }

    /** {@return the value on the wire: {@code pro} or {@code std}} */
    public String code() {
        return code;
    }

    static Optional<QualityMode> parse(String text) {
        for (QualityMode mode : values()) {
            if (mode.code.equalsIgnoreCase(text.strip())) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
