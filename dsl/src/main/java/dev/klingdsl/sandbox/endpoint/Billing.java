package dev.klingdsl.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.JsonBody;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.Task;
import dev.klingdsl.sandbox.store.TaskParameters;
import dev.klingdsl.sandbox.store.TaskStore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The account's balance: charged when a task is accepted, refunded when it fails, booked some time after its end. */
public final class Billing {
    static final long PER_SECOND = 10;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST = 200;

    private final TaskStore tasks;
    private final Clock clock;
    private final Duration bookingDelay;
    private long initial;

    public Billing(TaskStore tasks, SandboxSettings settings) {
        this.tasks = tasks;
        this.clock = settings.clock();
        this.bookingDelay = settings.bookingDelay();
        this.initial = settings.balance();
    }

    public synchronized void set(long balance) {
        initial = balance + spent();
    }

    public synchronized long left() {
        return initial - spent();
    }

    public void checkAffordable(TaskParameters parameters) {
        if (price(parameters) > left()) {
            throw ErrorResponseException.parameter("蝉豆余额不足");
        }
    }

    public Response balance(Request request) {
        return JsonEnvelope.success(
                JsonEnvelope.NODES.objectNode().put("resi_total_bean", left()).put("bean_day30", 0));
    }

    public Response consumption(Request request) {
        JsonBody fields = JsonBody.of(request);
        Instant from = time(fields, "start_time");
        Instant to = time(fields, "end_time");
        int page = Math.max(1, fields.integer("page", 1));
        int size = fields.integer("page_size", MOST);
        if (size < 1 || size > MOST) {
            throw ErrorResponseException.parameter("page_size must be 1 to 200");
        }
        Instant now = clock.instant();
        List<Task> booked = tasks.all().stream()
                .filter(task -> !bookedAt(task).isAfter(now) && !task.hasFailed(now))
                .filter(task ->
                        !bookedAt(task).isBefore(from) && !bookedAt(task).isAfter(to))
                .toList();
        ObjectNode data = JsonEnvelope.NODES.objectNode();
        ArrayNode list = data.putArray("list");
        booked.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .forEach(task -> list.addObject()
                        .put("task_id", task.uniqueId())
                        .put("bean_amount", price(task.parameters()))
                        .put("consume_type", "AI视频")
                        .put("create_time", TIME.format(bookedAt(task).atZone(BEIJING))));
        data.put("total", booked.size());
        return JsonEnvelope.success(data);
    }

    private long spent() {
        return PER_SECOND * tasks.chargedSeconds();
    }

    private Instant bookedAt(Task task) {
        return task.finished().plus(bookingDelay);
    }

    private static long price(TaskParameters parameters) {
        return PER_SECOND * parameters.seconds();
    }

    private static Instant time(JsonBody fields, String name) {
        try {
            return LocalDateTime.parse(fields.requiredText(name), TIME)
                    .atZone(BEIJING)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw ErrorResponseException.malformed(name + " must look like 2026-08-01 00:00:00");
        }
    }
}
