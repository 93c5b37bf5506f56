package dev.klingdsl.sandbox.endpoint;

import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.JsonBody;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.FileStore;
import dev.klingdsl.sandbox.store.TaskParameters;
import dev.klingdsl.sandbox.store.TaskStore;

/** Creates tasks; each is charged. */
public final class SubmitEndpoint implements Handler {
    private final TaskStore tasks;
    private final FileStore files;
    private final Billing billing;

    public SubmitEndpoint(TaskStore tasks, FileStore files, Billing billing) {
        this.tasks = tasks;
        this.files = files;
        this.billing = billing;
    }

    @Override
    public Response handle(Request request) {
        TaskParameters parameters = TaskParameters.of(JsonBody.of(request));
        for (String image : parameters.images()) {
            files.checkUsable(image);
        }
        billing.checkAffordable(parameters);
        return JsonEnvelope.success(tasks.create(parameters, request.bodyText(), request.overrides())
                .uniqueId());
    }
}
