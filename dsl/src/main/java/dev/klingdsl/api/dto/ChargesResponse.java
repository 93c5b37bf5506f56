package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** One page of charges. Rows that are no charge of a task are skipped. */
public record ChargesResponse(JsonNode list) {

    public static ChargesResponse of(ApiResponse reply) {
        return new ChargesResponse(
                reply.data() == null ? MissingNode.getInstance() : reply.data().path("list"));
    }

    public boolean isFull() {
        return list.size() >= ChargesRequest.LARGEST_PAGE;
    }

    /** Returns the sum of each task's charges on this page: a task has several, for example after a refund. */
    public Map<String, BigDecimal> beansByTask() {
        Map<String, BigDecimal> beans = new LinkedHashMap<>();
        for (JsonNode row : list) {
            String task = row.path("task_id").asText("").strip();
            BigDecimal amount = AmountParser.of(row.path("bean_amount"));
            if (!task.isEmpty() && amount != null) {
                beans.merge(task, amount, BigDecimal::add);
            }
        }
        return beans;
    }
}
