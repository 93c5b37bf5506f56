package dev.klingdsl.shell.session.command;

import dev.klingdsl.script.ScriptWriter;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Edits the draft or the last input in an editor. */
final class EditCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("edit", "[last]", "opens the draft, or the last input, in your editor ($VISUAL, $EDITOR)");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws InterruptedException {
        String what = arguments.atMost(1).get(0);
        if (what != null && !what.equals("last")) {
            throw new CommandException("'" + what + "' cannot be edited; write 'edit' for the draft or 'edit last'");
        }
        List<String> inputs = session.inputs();
        Path directory = session.setup().directory();
        String text = what == null
                ? String.join(
                                "\n",
                                ScriptWriter.words(session.revisions().current().said(), directory, directory)) + "\n"
                : inputs.size() < 2 ? "" : inputs.get(inputs.size() - 2) + "\n";
        String edited;
        try {
            edited = session.setup().frontend().edit(text);
        } catch (IOException e) {
            throw new CommandException("cannot edit: " + e.getMessage());
        }
        if (edited.equals(text)) {
            return new Outcome.Message("nothing has changed");
        }
        return what == null ? session.rewrite(edited) : session.evaluate(edited);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? List.of(Suggestion.of("last", "the last input", "what")) : List.of();
    }
}
