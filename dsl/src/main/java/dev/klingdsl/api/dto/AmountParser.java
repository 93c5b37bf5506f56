package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts, which come as numbers or as text. */
final class AmountParser {
    /** Longer than any amount that is charged. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");

    private AmountParser() {}

    /** Returns the amount; null for what is none. */
    public static @Nullable BigDecimal of(JsonNode value) {
        String text = value.isNumber()
                ? value.decimalValue().toString()
                : value.asText("").replace(",", "").strip();
        return AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
