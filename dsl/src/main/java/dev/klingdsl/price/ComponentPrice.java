package dev.klingdsl.price;

import dev.klingdsl.price.PriceList.PriceRow;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rows whose prices may apply to one component of a job. */
final class ComponentPrice {
    private final List<RowMatch> fits = new ArrayList<>();

    void add(RowMatch fit) {
        fits.add(fit);
    }

    /** Returns the highest price that may apply; null when any of these rows has none. */
    @Nullable
    BigDecimal highest(int seconds) {
        List<@Nullable BigDecimal> amounts = amounts(seconds);
        return amounts.contains(null)
                ? null
                : amounts.stream().map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Returns true when only one price may apply. */
    boolean isCertain(int seconds) {
        return amounts(seconds).stream()
                        .map(amount -> amount == null ? null : amount.stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
    }

    private List<@Nullable BigDecimal> amounts(int seconds) {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        for (RowMatch fit : candidates()) {
            amounts.add(amount(fit.row(), seconds));
        }
        return amounts;
    }

    /** Returns the most specific of the rows that certainly apply, and all that perhaps apply. */
    private List<RowMatch> candidates() {
        long most = fits.stream()
                .filter(RowMatch::isCertain)
                .mapToLong(RowMatch::named)
                .max()
                .orElse(0);
        return fits.stream()
                .filter(fit -> !fit.isCertain() || fit.named() == most)
                .toList();
    }

    private static @Nullable BigDecimal amount(PriceRow row, int seconds) {
        BigDecimal beans = row.beans();
        // 0 stands for a price that was not filled in: nothing is free.
        if (beans == null || beans.signum() <= 0) {
            return null;
        }
        return switch (row.unit()) {
            case SECOND -> beans.multiply(BigDecimal.valueOf(seconds));
            case TASK -> beans;
            case OTHER -> null;
        };
    }
}
