package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Lists the presets. */
final class PresetsCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("presets", "", "lists the presets that 'use' can apply");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new Outcome.Message(PresetList.table(session));
    }
}
