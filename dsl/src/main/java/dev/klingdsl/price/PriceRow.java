package dev.klingdsl.price;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One row of the price list. Texts are the service's own, and empty where it says nothing.
 *
 * @param model the model's code
 * @param variant code and name of what the model is asked to do, such as {@code pro}
 * @param resolution such as {@code 1080p}
 * @param seconds the length that the price is for, such as {@code 5}
 * @param component the part of the job that the price is for; prices of different parts add up
 * @param beans per unit; null when the row names no price; 0 says no more than that
 * @param unit what the price is for
 * @param condition a further condition, in words
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
