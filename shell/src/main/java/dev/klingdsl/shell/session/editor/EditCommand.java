package dev.klingdsl.shell.session.editor;

import dev.klingdsl.script.source.ScriptWriter;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Edits the draft or the last input in an editor. */
public final class EditCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("edit", "[last]", "opens the draft, or the last input, in your editor ($VISUAL, $EDITOR)");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        String what = arguments.atMost(1).get(0);
        if (what != null && !what.equals("last")) {
            throw new CommandException("'" + what + "' cannot be edited; write 'edit' for the draft or 'edit last'");
        }
        List<String> inputs = session.inputs();
        Path directory = session.config().directory();
        String text = what == null
                ? String.join(
                                "\n",
                                ScriptWriter.words(session.revisions().current().said(), directory, directory)) + "\n"
                : inputs.size() < 2 ? "" : inputs.get(inputs.size() - 2) + "\n";
        String edited;
        try {
            edited = session.frontend().edit(text);
        } catch (IOException e) {
            throw new CommandException("cannot edit: " + e.getMessage());
        }
        if (edited.equals(text)) {
            return new EvaluationResult.Message("nothing has changed");
        }
        return what == null ? session.rewrite(edited) : session.evaluate(edited);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? List.of(Suggestion.of("last", "the last input", "what")) : List.of();
    }
}
