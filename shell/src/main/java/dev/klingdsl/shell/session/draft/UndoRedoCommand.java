package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;
import dev.klingdsl.shell.session.revision.RevisionHistory;

import java.util.Optional;
import java.util.function.Function;

/** Goes one revision back, or forward again. */
public final class UndoRedoCommand implements SessionCommand {
    private final CommandDoc doc;
    private final Function<RevisionHistory, Optional<Revision>> move;
    private final String atTheEnd;

    private UndoRedoCommand(CommandDoc doc, Function<RevisionHistory, Optional<Revision>> move, String atTheEnd) {
        this.doc = doc;
        this.move = move;
        this.atTheEnd = atTheEnd;
    }

    /** Returns the command {@code undo}. */
    public static UndoRedoCommand undo() {
        return new UndoRedoCommand(
                CommandDoc.of("undo", "", "goes back one revision"), RevisionHistory::undo, "this is the start");
    }

    /** Returns the command {@code redo}. */
    public static UndoRedoCommand redo() {
        return new UndoRedoCommand(
                CommandDoc.of("redo", "", "takes back an undo"), RevisionHistory::redo, "there is nothing to redo");
    }

    @Override
    public CommandDoc doc() {
        return doc;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Revision before = session.revisions().current();
        if (move.apply(session.revisions()).isEmpty()) {
            throw new CommandException(atTheEnd);
        }
        return session.moved(before);
    }
}
