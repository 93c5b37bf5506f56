package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts, which come as numbers or as text, or not at all. */
final class AmountParser {
    /** Nothing that anybody would be charged is longer. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");

    private AmountParser() {}

    /** Returns the amount, or null when it is none. */
    public static @Nullable BigDecimal of(JsonNode value) {
        String text = value.isNumber()
                ? value.decimalValue().toString()
                : value.asText("").replace(",", "").strip();
        return AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
