package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.FileSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.job.JobWait;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Watches a script, or the jobs. */
public final class WatchCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "watch", "[FILE]", "plans a script again whenever it is saved; without a file, watches the jobs")
            .examples("watch promo.groovy", "watch");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        String file = arguments.atMost(1).get(0);
        if (file == null) {
            return JobWait.forJobs(session.jobs().running(), session);
        }
        EvaluationResult outcome = session.workspace().load(Path.of(file), Map.of());
        session.workspace().watch();
        return outcome;
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? FileSuggestions.scripts(prefix, session) : List.of();
    }
}
