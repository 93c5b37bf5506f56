package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The account's money: taken when a task is accepted, given back when it fails, booked some time after it is over. */
final class Beans {
    static final long PER_SECOND = 10;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST = 200;

    private final TaskStore tasks;
    private final Clock clock;
    private final Duration bookingDelay;
    private long initial;

    Beans(TaskStore tasks, Settings settings) {
        this.tasks = tasks;
        this.clock = settings.clock();
        this.bookingDelay = settings.bookingDelay();
        this.initial = settings.balance();
    }

    synchronized void set(long balance) {
        initial = balance + spent();
    }

    synchronized long left() {
        return initial - spent();
    }

    void checkAffordable(Submission submission) {
        if (price(submission) > left()) {
            throw Refusal.parameter("蝉豆余额不足");
        }
    }

    Reply balance(Request request) {
        return Json.success(
                Json.NODES.objectNode().put("resi_total_bean", left()).put("bean_day30", 0));
    }

    Reply consumption(Request request) {
        Fields fields = Fields.of(request);
        Instant from = time(fields, "start_time");
        Instant to = time(fields, "end_time");
        int page = Math.max(1, fields.integer("page", 1));
        int size = fields.integer("page_size", MOST);
        if (size < 1 || size > MOST) {
            throw Refusal.parameter("page_size must be 1 to 200");
        }
        Instant now = clock.instant();
        List<Task> booked = tasks.all().stream()
                .filter(task -> !bookedAt(task).isAfter(now) && !task.hasFailed(now))
                .filter(task ->
                        !bookedAt(task).isBefore(from) && !bookedAt(task).isAfter(to))
                .toList();
        ObjectNode data = Json.NODES.objectNode();
        ArrayNode list = data.putArray("list");
        booked.stream()
                .skip((page - 1L) * size)
                .limit(size)
                .forEach(task -> list.addObject()
                        .put("task_id", task.uniqueId())
                        .put("bean_amount", price(task.submission()))
                        .put("consume_type", "AI视频")
                        .put("create_time", TIME.format(bookedAt(task).atZone(BEIJING))));
        data.put("total", booked.size());
        return Json.success(data);
    }

    private long spent() {
        return PER_SECOND * tasks.chargedSeconds();
    }

    private Instant bookedAt(Task task) {
        return task.finished().plus(bookingDelay);
    }

    private static long price(Submission submission) {
        return PER_SECOND * submission.seconds();
    }

    private static Instant time(Fields fields, String name) {
        try {
            return LocalDateTime.parse(fields.requiredText(name), TIME)
                    .atZone(BEIJING)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.malformed(name + " must look like 2026-08-01 00:00:00");
        }
    }
}
