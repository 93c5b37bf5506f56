package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.script.source.ScriptWriter;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.revision.Revision;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The draft as a script, or the plan as long as the draft is empty. */
public final class DraftScript {
    private DraftScript() {}

    public static String of(Path folder, Session session) {
        Path base = session.config().directory();
        if (saysNothing(session)) {
            return plan(session).steps().stream()
                    .map(step -> ScriptWriter.script(step.name(), said(step), base, folder))
                    .collect(Collectors.joining("\n"));
        }
        Revision draft = session.revisions().current();
        String name = draft.name().equals(Revision.UNNAMED) ? null : draft.name();
        return ScriptWriter.script(name, draft.said(), base, folder);
    }

    /** Returns true as long as the draft is empty. */
    public static boolean saysNothing(Session session) {
        return session.revisions().current().said().equals(SettingsSnapshot.empty());
    }

    /**
     * Returns the draft or the plan, which is valid.
     *
     * @throws CommandException if there is none, or it is not valid
     */
    static Plan plan(Session session) {
        if (saysNothing(session)) {
            Plan plan = session.workspace().plan().orElseThrow(() -> new CommandException(EMPTY));
            if (plan.hasErrors()) {
                throw new CommandException("the plan has errors; mend the script, or tweak it");
            }
            return plan;
        }
        Step step = session.step();
        if (!step.validation().isValid()) {
            throw new CommandException("the draft has errors: "
                    + step.validation().violations().get(0).message());
        }
        return new Plan(session.revisions().current().name(), List.of(step), List.of(), List.of());
    }

    /** Returns the settings of a step without errors. */
    static SettingsSnapshot said(Step step) {
        SettingsSnapshot said = SettingsSnapshot.of(step.request());
        return step.takes() == 1 ? said : said.with(Setting.TAKES, step.takes());
    }

    public static final String EMPTY = "the draft is empty; say at least a prompt or an image";
}
