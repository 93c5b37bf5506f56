package dev.klingdsl.sandbox;

/** Creates a task: whoever gets here has paid. */
final class SubmitApi implements Handler {
    private final TaskStore tasks;
    private final FileStore files;
    private final Beans beans;

    SubmitApi(TaskStore tasks, FileStore files, Beans beans) {
        this.tasks = tasks;
        this.files = files;
        this.beans = beans;
    }

    @Override
    public Reply handle(Request request) {
        Submission submission = Submission.of(Fields.of(request));
        for (String image : submission.images()) {
            files.checkUsable(image);
        }
        beans.checkAffordable(submission);
        return Json.success(
                tasks.create(submission, request.bodyText(), request.orders()).uniqueId());
    }
}
