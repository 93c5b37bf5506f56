package dev.klingdsl.price;

import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service's prices, as it lists them.
 *
 * <p>Rows describe in free text what they apply to. Rows that name the request's resolution, length and quality take
 * precedence over rows that do not. If more than one price may apply, the highest counts, so that a limit is reached too early
 * rather than too late. If a row that may apply has no price, the price is unknown.
 *
 * @param rows in the service's order
 */
public record PriceList(List<PriceRow> rows) {
    private static final PriceList UNAVAILABLE = new PriceList(List.of());

    /** Copies the collections. */
    public PriceList {
        rows = List.copyOf(rows);
    }

    /** {@return an empty list, for which every price is unknown} */
    public static PriceList unavailable() {
        return UNAVAILABLE;
    }

    /**
     * {@return the price of submitting a request once}
     *
     * @param request any; the price of a model that is not listed is unknown
     */
    public Price priceOf(VideoRequest request) {
        if (rows.isEmpty()) {
            return new Price.Unknown("the service's price list is not available");
        }
        Map<String, ComponentPrice> components = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            RowMatch fit = RowMatch.of(row, request);
            if (row.model().equals(request.model()) && fit.isPossible()) {
                components
                        .computeIfAbsent(row.component().strip(), name -> new ComponentPrice())
                        .add(fit);
            }
        }
        if (components.isEmpty()) {
            return new Price.Unknown("the service's price list has none for this model and these settings");
        }
        return sum(components, request.duration());
    }

    /**
     * Returns {@link #priceOf} as an amount.
     *
     * @param request any
     * @return the price in beans, the highest of those that may apply; empty when there is none
     */
    public Optional<BigDecimal> beansFor(VideoRequest request) {
        return priceOf(request) instanceof Price.Known known ? Optional.of(known.beans()) : Optional.empty();
    }

    private static Price sum(Map<String, ComponentPrice> components, int seconds) {
        BigDecimal total = BigDecimal.ZERO;
        boolean certain = components.size() == 1;
        for (ComponentPrice component : components.values()) {
            @Nullable BigDecimal highest = component.highest(seconds);
            if (highest == null) {
                return new Price.Unknown("the service's price list names the model, but no price that can be read");
            }
            total = total.add(highest);
            certain &= component.isCertain(seconds);
        }
        return new Price.Known(total, !certain);
    }

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

    /** The unit that a price is for. */
    public enum PriceUnit {
        /** One second of video. */
        SECOND,
        /** One submission, however long. */
        TASK,
        /** Anything else; such a price does not apply to videos. */
        OTHER;

        /**
         * {@return the unit that the service's word stands for}
         *
         * @param word such as {@code per_second}; one that is not known is {@link #OTHER}
         */
        public static PriceUnit of(String word) {
            return switch (word.strip()) {
                case "per_second" -> SECOND;
                case "per_task" -> TASK;
                default -> OTHER;
            };
        }
    }
}
