package dev.klingdsl.request;

import java.util.Locale;
import java.util.Optional;

/** Which strategy the service prefers. */
public enum QualityMode {
    /** The high-quality strategy. */
    PRO,
    /** The standard strategy. */
    STD;

    /** {@return the value on the wire: {@code pro} or {@code std}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<QualityMode> parse(String text) {
        for (QualityMode mode : values()) {
            if (mode.code().equalsIgnoreCase(text.strip())) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
