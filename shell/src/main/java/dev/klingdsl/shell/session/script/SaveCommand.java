package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.FileSuggestions;
import dev.klingdsl.shell.session.draft.DraftScript;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.job.SessionJobTable;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the draft as a script. */
public final class SaveCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "save", "FILE.groovy", "writes the draft as a script that plans to the same request")
            .details("As long as the draft is empty it writes the plan, tweaks and parameters included.")
            .option("--force", "", "replace the file if there is one")
            .examples("save fox.groovy");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        String given = arguments.atMost(1).require(0, "where to, such as: save fox.groovy");
        Path file = session.config()
                .directory()
                .resolve(given.contains(".") ? given : given + ".groovy")
                .normalize();
        if (Files.exists(file) && !arguments.has("--force")) {
            throw new CommandException(given + " is there already; choose another name, or add --force");
        }
        boolean whole = DraftScript.saysNothing(session);
        Path folder = file.getParent() == null ? session.config().directory() : file.getParent();
        String script = DraftScript.of(folder, session);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, script);
        } catch (IOException e) {
            throw new CommandException("cannot write " + file + ": " + e.getMessage());
        }
        String what =
                whole ? ", every step of the plan" : session.step().validation().isValid() ? "" : ", with its errors";
        return new EvaluationResult.Message("saved " + SessionJobTable.shown(file, session) + what);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? FileSuggestions.folders(prefix, session) : List.of();
    }
}
