package dev.klingdsl.sandbox.store;

import dev.klingdsl.sandbox.http.FaultOverrides;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All accepted tasks, in the order of acceptance. */
public final class TaskStore {
    private final SandboxSettings settings;
    private final Clock clock;
    private final List<Task> inOrder = new ArrayList<>();
    private final List<Task> withOverriddenEnd = new ArrayList<>();
    private long seconds;
    private final Map<String, Task> byId = new ConcurrentHashMap<>();

    public TaskStore(SandboxSettings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    public Task create(TaskParameters parameters, String body, FaultOverrides overrides) {
        synchronized (inOrder) {
            Instant now = clock.instant();
            var task = new Task(
                    inOrder.size() + 1L,
                    UUID.randomUUID().toString(),
                    parameters,
                    body,
                    now,
                    settings.taskTime(),
                    now.plus(settings.listingLag()).plus(overrides.listingLag()),
                    overrides);
            inOrder.add(task);
            seconds += parameters.seconds();
            if (overrides.taskEnd() != null) {
                withOverriddenEnd.add(task);
            }
            byId.put(task.uniqueId(), task);
            return task;
        }
    }

    @Nullable
    public Task find(String uniqueId) {
        return byId.get(uniqueId);
    }

    /** Returns the seconds of video of all tasks that have not failed, without visiting all tasks. */
    public long chargedSeconds() {
        Instant now = clock.instant();
        synchronized (inOrder) {
            long refunded = withOverriddenEnd.stream()
                    .filter(task -> task.hasFailed(now))
                    .mapToLong(task -> task.parameters().seconds())
                    .sum();
            return seconds - refunded;
        }
    }

    public List<Task> all() {
        synchronized (inOrder) {
            return List.copyOf(inOrder);
        }
    }
}
