package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for jobs; an interrupt ends the wait and not the jobs. */
public final class JobWait {
    private JobWait() {}

    public static EvaluationResult forJobs(List<SessionJob> jobs, Session session) throws InterruptedException {
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
            return new EvaluationResult.Failed(List.of(), which, ExitCode.JOB_FAILED);
        }
        return new EvaluationResult.Message(jobs.isEmpty() ? "no job is running" : SessionJobTable.of(jobs, session));
    }
}
