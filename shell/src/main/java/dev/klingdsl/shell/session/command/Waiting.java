package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.command.ExitCode;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for jobs; interrupting the wait does nothing to them. */
final class Waiting {
    private Waiting() {}

    static Outcome forJobs(List<SessionJob> jobs, Session session) throws InterruptedException {
        try {
            CompletableFuture.allOf(jobs.stream().map(SessionJob::finished).toArray(CompletableFuture[]::new))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        List<SessionJob> failed =
                jobs.stream().filter(job -> job.getFile() == null).toList();
        if (!failed.isEmpty()) {
            String which =
                    String.join(", ", failed.stream().map(SessionJob::toString).toList());
            return new Outcome.Failed(List.of(), which, ExitCode.JOB_FAILED);
        }
        return new Outcome.Message(jobs.isEmpty() ? "no job is running" : JobTable.of(jobs, session));
    }
}
