package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.price.Balance;

import java.math.BigDecimal;

/** The response with the account's balance. */
public final class BalanceResponse {
    private BalanceResponse() {}

    public static Balance of(ApiResponse reply) {
        JsonNode data = reply.data();
        BigDecimal beans = data == null ? null : AmountParser.of(data.path("resi_total_bean"));
        if (data == null || beans == null) {
            throw new UnexpectedResponseException("it has no balance", reply.exchange(), null);
        }
        return new Balance(beans, AmountParser.of(data.path("bean_day30")));
    }
}
