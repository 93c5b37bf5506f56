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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows tasks: one, several by id, or the listing, newest first. */
public final class QueryEndpoint {
    private static final int MOST = 50;
    private static final Comparator<Task> NEWEST_FIRST =
            Comparator.comparingLong(Task::number).reversed();

    private final TaskStore tasks;
    private final TaskJson json;
    private final Clock clock;

    public QueryEndpoint(TaskStore tasks, TaskJson json, SandboxSettings settings) {
        this.tasks = tasks;
        this.json = json;
        this.clock = settings.clock();
    }

    public Response one(Request request) {
        String id = request.requiredQuery("unique_id");
        Task task = tasks.find(id);
        if (task == null) {
            throw ErrorResponseException.parameter("there is no task with unique_id " + id);
        }
        return JsonEnvelope.success(json.render(task, clock.instant()));
    }

    public Response page(Request request) {
        JsonBody fields = JsonBody.of(request);
        List<String> ids = fields.texts("unique_ids");
        if (ids.size() > MOST) {
            throw ErrorResponseException.parameter("unique_ids takes at most 50, not " + ids.size());
        }
        int page = atLeastOne("page", fields.integer("page", 1));
        int size = atLeastOne("page_size", fields.integer("page_size", 10));
        if (size > MOST) {
            throw ErrorResponseException.parameter("page_size must be at most 50, not " + size);
        }
        Instant now = clock.instant();
        boolean onlySuccess = fields.flag("is_success");
        int type = fields.integer("type", TaskParameters.VIDEO);
        List<Task> found = chosen(ids)
                .filter(task -> type == TaskParameters.VIDEO)
                .filter(task -> !task.listed().isAfter(now))
                .filter(task -> !onlySuccess || task.hasSucceeded(now))
                .toList();
        return JsonEnvelope.success(render(found, page, size, now));
    }

    private Stream<Task> chosen(List<String> ids) {
        if (ids.isEmpty()) {
            List<Task> all = new ArrayList<>(tasks.all());
            Collections.reverse(all);
            return all.stream();
        }
        return new LinkedHashSet<>(ids)
                .stream().map(tasks::find).filter(Objects::nonNull).sorted(NEWEST_FIRST);
    }

    private ObjectNode render(List<Task> found, int page, int size, Instant now) {
        ObjectNode data = JsonEnvelope.NODES.objectNode();
        ArrayNode list = data.putArray("list");
        found.stream().skip((page - 1L) * size).limit(size).forEach(task -> list.add(json.render(task, now)));
        data.put("total", found.size());
        data.putObject("page_info")
                .put("page", page)
                .put("size", size)
                .put("total_count", found.size())
                .put("total_page", (found.size() + size - 1) / size);
        return data;
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw ErrorResponseException.parameter(name + " must be at least 1");
        }
        return value;
    }
}
