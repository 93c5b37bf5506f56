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
 * <p>Rows say in loose words what they are about. Those that name the request's own resolution, length and quality come
 * before those that name none. Where more than one may apply, the highest counts: a limit is then reached too early rather
 * than too late. Where one that may apply has no price, there is no price.
 *
 * @param rows in the service's order
 */
public record PriceList(List<PriceRow> rows) {
    private static final PriceList UNAVAILABLE = new PriceList(List.of());

    /**
     * Copies the list.
     *
     * @param rows as the service lists them; may be empty
     */
    public PriceList {
        rows = List.copyOf(rows);
    }

    /** {@return a list that knows no price} */
    public static PriceList unavailable() {
        return UNAVAILABLE;
    }

    /**
     * {@return the price of submitting a request once}
     *
     * @param request any; that of a model which the list lacks has no known price
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
     * Returns the same as an amount; empty when there is no price.
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
}
