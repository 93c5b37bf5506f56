package dev.klingdsl.shell.render;

import dev.klingdsl.price.Balance;
import dev.klingdsl.price.Quote;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Shows a quote: {@code 3 videos, 15 s, 450 beans of 12,000}. */
public final class PriceText {
    private PriceText() {}

    /**
     * Returns the text, with unknown prices named as such.
     *
     * @param balance null when it is not known
     */
    public static String of(Quote quote, @Nullable Balance balance) {
        String of = balance == null ? "" : " of " + amount(balance.beans());
        String videos = Plural.of(quote.requests(), "video") + ", " + quote.seconds() + " s, ";
        if (quote.unpriced() == quote.requests()) {
            return videos + "price unknown" + (balance == null ? "" : " (" + amount(balance.beans()) + " beans left)");
        }
        String price = (quote.isAtMost() ? "up to " : "") + amount(quote.beans()) + " beans" + of;
        return quote.unpriced() == 0
                ? videos + price
                : videos + price + " and an unknown price for " + quote.unpriced() + " of them";
    }

    private static String amount(BigDecimal beans) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(beans);
    }
}
