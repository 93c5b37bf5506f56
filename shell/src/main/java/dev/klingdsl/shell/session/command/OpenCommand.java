package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.Suggestion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens the result of a job. */
final class OpenCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "open", "JOB", "opens the video of a job with the program you have for it")
            .examples("open 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        SessionJob job = session.jobs().get(arguments.atMost(1).require(0, "which job, such as: open 1"));
        Path file = job.getFile();
        if (file == null) {
            throw new CommandException("job " + job.getNumber() + " has no video; it is " + job.getState());
        }
        try {
            session.setup().frontend().open(file);
        } catch (IOException e) {
            throw new CommandException("the video is " + JobTable.shown(file, session) + ", but " + e.getMessage());
        }
        return new Outcome.Message("opened " + JobTable.shown(file, session));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobNumbers.of(session) : List.of();
    }
}
