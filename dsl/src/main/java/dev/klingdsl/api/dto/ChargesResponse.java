package dev.klingdsl.api.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** One page of what was booked. What is not a booking of a task is passed over. */
public record ChargesResponse(JsonNode list) {

    public static ChargesResponse of(ApiResponse reply) {
        return new ChargesResponse(
                reply.data() == null ? MissingNode.getInstance() : reply.data().path("list"));
    }

    public boolean isFull() {
        return list.size() >= ChargesRequest.LARGEST_PAGE;
    }

    /** Returns what this page books for each task; a task may be booked more than once, as when it is paid back. */
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
