package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.PresetSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Lists the presets. */
public final class PresetsCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("presets", "", "lists the presets that 'use' can apply");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new EvaluationResult.Message(PresetSuggestions.table(session));
    }
}
