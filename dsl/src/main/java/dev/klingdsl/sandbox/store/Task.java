package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.FaultOverrides;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** One accepted submission; its state depends on the time that has passed. */
public record Task(
        long number,
        String uniqueId,
        TaskParameters parameters,
        String body,
        Instant created,
        Duration time,
        Instant listed,
        FaultOverrides overrides) {

    static final String SUCCESS = "Success";
    private static final Set<String> FAILURES = Set.of("Error", "Fail", "Cancelled");

    public String state(Instant now) {
        if (isOver(now)) {
            return end();
        }
        double part = (double) Duration.between(created, now).toMillis() / time.toMillis();
        return part < 0.1 ? "Queued" : part < 0.25 ? "Ready" : "Generating";
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(finished());
    }

    public boolean hasSucceeded(Instant now) {
        return isOver(now) && end().equals(SUCCESS);
    }

    public boolean hasFailed(Instant now) {
        return isOver(now) && FAILURES.contains(end());
    }

    public Instant finished() {
        return created.plus(time);
    }

    public String errMsg(Instant now) {
        if (!hasFailed(now)) {
            return "";
        }
        String usual = switch (end()) {
            case "Error" -> "生成失败,请稍后重试,本次生成不消耗蝉豆";
            case "Cancelled" -> "任务已取消,本次生成不消耗蝉豆";
            default -> "内容未通过审核,本次生成不消耗蝉豆";
        };
        return Objects.requireNonNullElse(overrides.errMsg(), usual);
    }

    private String end() {
        return Objects.requireNonNullElse(overrides.taskEnd(), SUCCESS);
    }
}
