package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.CommandRegistry;
import dev.klingdsl.shell.session.draft.DiffCommand;
import dev.klingdsl.shell.session.draft.PickCommand;
import dev.klingdsl.shell.session.draft.PresetsCommand;
import dev.klingdsl.shell.session.draft.ReplayCommand;
import dev.klingdsl.shell.session.draft.ResetCommand;
import dev.klingdsl.shell.session.draft.RevisionsCommand;
import dev.klingdsl.shell.session.draft.SetCommand;
import dev.klingdsl.shell.session.draft.ShowCommand;
import dev.klingdsl.shell.session.draft.UndoRedoCommand;
import dev.klingdsl.shell.session.draft.UnsetCommand;
import dev.klingdsl.shell.session.editor.EditCommand;
import dev.klingdsl.shell.session.editor.HistoryCommand;
import dev.klingdsl.shell.session.job.OpenCommand;
import dev.klingdsl.shell.session.job.ResultCommand;
import dev.klingdsl.shell.session.job.RetryCommand;
import dev.klingdsl.shell.session.job.SessionJobsCommand;
import dev.klingdsl.shell.session.job.SessionWaitCommand;
import dev.klingdsl.shell.session.job.SubmitCommand;
import dev.klingdsl.shell.session.script.LoadCommand;
import dev.klingdsl.shell.session.script.ParamCommand;
import dev.klingdsl.shell.session.script.ReloadCommand;
import dev.klingdsl.shell.session.script.SaveCommand;
import dev.klingdsl.shell.session.script.SessionPlanCommand;
import dev.klingdsl.shell.session.script.TweakCommand;
import dev.klingdsl.shell.session.script.WatchCommand;

import java.util.List;

/** The registry of all commands. */
public final class StandardCommands {
    private StandardCommands() {}

    /** Returns them in the order of the help. */
    public static CommandRegistry registry() {
        return new CommandRegistry(List.of(
                new LoadCommand(),
                new ReloadCommand(),
                new WatchCommand(),
                new SessionPlanCommand(),
                new ParamCommand(),
                new PickCommand(),
                new TweakCommand(),
                new ShowCommand(),
                new SetCommand(),
                new UnsetCommand(),
                new PresetsCommand(),
                new SubmitCommand(),
                new SessionJobsCommand(),
                new SessionWaitCommand(),
                new ResultCommand(),
                new OpenCommand(),
                new RetryCommand(),
                new RevisionsCommand(),
                new DiffCommand(),
                UndoRedoCommand.undo(),
                UndoRedoCommand.redo(),
                new ReplayCommand(),
                new SaveCommand(),
                new EditCommand(),
                new HistoryCommand(),
                new SessionHelpCommand(),
                new SessionDoctorCommand(),
                new ResetCommand(),
                new ExitCommand()));
    }
}
