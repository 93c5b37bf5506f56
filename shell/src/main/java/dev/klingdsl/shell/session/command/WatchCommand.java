package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Watches a script, or the jobs. */
final class WatchCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "watch", "[FILE]", "plans a script again whenever it is saved; without a file, watches the jobs")
            .examples("watch promo.groovy", "watch");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws InterruptedException {
        String file = arguments.atMost(1).get(0);
        if (file == null) {
            return Waiting.forJobs(session.jobs().running(), session);
        }
        Outcome outcome = session.plans().load(Path.of(file), Map.of());
        session.plans().watch();
        return outcome;
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? FileNames.scripts(prefix, session) : List.of();
    }
}
