package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.CommandRegistry;

import java.util.List;

/** All commands of the shell. */
public final class StandardCommands {
    private StandardCommands() {}

    /** Returns them in the order of the help. */
    public static CommandRegistry registry() {
        return new CommandRegistry(List.of(
                new LoadCommand(),
                new ReloadCommand(),
                new WatchCommand(),
                new PlanCommand(),
                new ParamCommand(),
                new PickCommand(),
                new TweakCommand(),
                new ShowCommand(),
                new SetCommand(),
                new UnsetCommand(),
                new PresetsCommand(),
                new SubmitCommand(),
                new JobsCommand(),
                new WaitCommand(),
                new ResultCommand(),
                new OpenCommand(),
                new RetryCommand(),
                new RevisionsCommand(),
                new DiffCommand(),
                new UndoCommand(),
                new RedoCommand(),
                new ReplayCommand(),
                new SaveCommand(),
                new EditCommand(),
                new HistoryCommand(),
                new HelpCommand(),
                new DoctorCommand(),
                new ResetCommand(),
                new ExitCommand()));
    }
}
