package dev.klingdsl.price;

import java.math.BigDecimal;

/** What one submission costs, or why that is not known. What is not known is never 0. */
public sealed interface Price {

    /**
     * A price in beans.
     *
     * @param beans more than 0
     * @param atMost true when several prices may apply, of which this is the highest
     */
    record Known(BigDecimal beans, boolean atMost) implements Price {
        /**
         * Makes equal amounts equal: without zeros at the end.
         *
         * @param beans more than 0, which is not checked
         * @param atMost true when several prices may apply, of which this is the highest
         */
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
