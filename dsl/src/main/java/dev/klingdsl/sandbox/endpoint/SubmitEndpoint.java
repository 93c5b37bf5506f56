package dev.klingdsl.sandbox.endpoint;

import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.JsonBody;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.FileStore;
import dev.klingdsl.sandbox.store.TaskSpec;
import dev.klingdsl.sandbox.store.TaskStore;

/** Creates a task: whoever gets here has paid. */
public final class SubmitEndpoint implements Handler {
    private final TaskStore tasks;
    private final FileStore files;
    private final Billing beans;

    public SubmitEndpoint(TaskStore tasks, FileStore files, Billing beans) {
        this.tasks = tasks;
        this.files = files;
        this.beans = beans;
    }

    @Override
    public Response handle(Request request) {
        TaskSpec submission = TaskSpec.of(JsonBody.of(request));
        for (String image : submission.images()) {
            files.checkUsable(image);
        }
        beans.checkAffordable(submission);
        return JsonEnvelope.success(
                tasks.create(submission, request.bodyText(), request.orders()).uniqueId());
    }
}
