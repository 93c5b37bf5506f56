package dev.klingdsl.price;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One row of the price list. Texts are the service's own, and empty where it says nothing.
 *
 * @param model the model's code
 * @param variant code and name of the model's variant, such as {@code pro}
 * @param resolution such as {@code 1080p}
 * @param seconds the length that the price is for, such as {@code 5}
 * @param component of the job that the price is for; prices of different components add up
 * @param beans per unit; null or 0 when the row has no price
 * @param unit what the price is for
 * @param condition a further condition, as free text
 */
public record PriceRow(
        String model,
        String variant,
        String resolution,
        String seconds,
        String component,
        @Nullable BigDecimal beans,
        PriceUnit unit,
        String condition) {}
