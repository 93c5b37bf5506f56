package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.completion.JobSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens the video of a job. */
public final class OpenCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "open", "JOB", "opens the video of a job with the program you have for it")
            .examples("open 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        SessionJob job = session.jobs().get(arguments.atMost(1).require(0, "which job, such as: open 1"));
        Path file = job.getFile();
        if (file == null) {
            throw new CommandException("job " + job.getNumber() + " has no video; it is " + job.getState());
        }
        try {
            session.frontend().open(file);
        } catch (IOException e) {
            throw new CommandException(
                    "the video is " + SessionJobTable.shown(file, session) + ", but " + e.getMessage());
        }
        return new EvaluationResult.Message("opened " + SessionJobTable.shown(file, session));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobSuggestions.of(session) : List.of();
    }
}
