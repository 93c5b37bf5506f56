package dev.klingdsl.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.UnexpectedAnswerException;
import dev.klingdsl.price.Balance;

import java.math.BigDecimal;

/** The balance as it comes. */
final class BalanceAnswer {
    private BalanceAnswer() {}

    static Balance of(Reply reply) {
        JsonNode data = reply.data();
        BigDecimal beans = data == null ? null : Amounts.of(data.path("resi_total_bean"));
        if (data == null || beans == null) {
            throw new UnexpectedAnswerException("it has no balance", reply.exchange(), null);
        }
        return new Balance(beans, Amounts.of(data.path("bean_day30")));
    }
}
