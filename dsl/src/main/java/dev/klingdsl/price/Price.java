package dev.klingdsl.price;

import java.math.BigDecimal;

/** The price of one submission, or the reason why it is not known. An unknown price is never 0. */
public sealed interface Price {

    /**
     * A price in beans.
     *
     * @param beans more than 0
     * @param atMost true when several prices may apply, of which this is the highest
     */
    record Known(BigDecimal beans, boolean atMost) implements Price {
        /** Removes trailing zeros, so that equal amounts are equal. */
        public Known {
            BigDecimal plain = beans.stripTrailingZeros();
            beans = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    /**
     * No price.
     *
     * @param reason for people
     */
    record Unknown(String reason) implements Price {}
}
