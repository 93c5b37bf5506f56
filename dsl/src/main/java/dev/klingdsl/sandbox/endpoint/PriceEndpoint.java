package dev.klingdsl.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.TaskParameters;

/** The price catalog: the model's price, and rows of other models with the irregularities of the real catalog. */
public final class PriceEndpoint implements Handler {
    @Override
    public Response handle(Request request) {
        ObjectNode data = JsonEnvelope.NODES.objectNode();
        data.put("version", "sandbox-1");
        data.put("updated_at", "2026-01-01 00:00:00");
        ArrayNode items = data.putArray("items");
        ArrayNode videos = item(items, "ai_video", "AI视频");
        row(videos, TaskParameters.MODEL, "Kling v2.1 Master", "per_second", Long.toString(Billing.PER_SECOND));
        row(videos, "sandbox-other-video", "Other", "per_task", "");
        ArrayNode photos = item(items, "ai_photo", "AI图片");
        row(photos, "sandbox-other-photo", "Other", "per_image", "2.5");
        return JsonEnvelope.success(data);
    }

    private static ArrayNode item(ArrayNode items, String code, String name) {
        ObjectNode item = items.addObject();
        item.put("item_code", code);
        item.put("item_name", name);
        item.put("billing_rule", "");
        return item.putArray("price_rows");
    }

    private static void row(ArrayNode rows, String model, String name, String unit, String beans) {
        ObjectNode row = rows.addObject();
        row.put("price_row_code", model + "-" + unit);
        row.put("model_code", model);
        row.put("model_name", name);
        row.put("variant_name", "");
        row.put("variant_code", "");
        row.put("resolution", "");
        row.put("duration_seconds", "");
        row.put("charge_component", "");
        row.put("bean_price", beans);
        row.put("magic_price", "");
        row.put("price_unit", unit);
        row.put("tier_condition", "");
        row.put("remark", "");
    }
}
