package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.price.PriceList.PriceRow;
import dev.klingdsl.price.PriceList.PriceUnit;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The response with the price list. What is not a row of prices is skipped. */
public record PriceListResponse(JsonNode data) {

    public static PriceListResponse of(@Nullable JsonNode data) {
        return new PriceListResponse(data == null ? MissingNode.getInstance() : data);
    }

    public PriceList prices() {
        List<PriceRow> rows = new ArrayList<>();
        for (JsonNode item : data.path("items")) {
            for (JsonNode row : item.path("price_rows")) {
                if (!text(row, "model_code").isEmpty()) {
                    rows.add(row(row));
                }
            }
        }
        return new PriceList(rows);
    }

    private static PriceRow row(JsonNode row) {
        return new PriceRow(
                text(row, "model_code"),
                (text(row, "variant_code") + " " + text(row, "variant_name")).strip(),
                text(row, "resolution"),
                text(row, "duration_seconds"),
                text(row, "charge_component"),
                AmountParser.of(row.path("bean_price")),
                PriceUnit.of(text(row, "price_unit")),
                text(row, "tier_condition"));
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isNull() ? "" : value.asText("").strip();
    }
}
