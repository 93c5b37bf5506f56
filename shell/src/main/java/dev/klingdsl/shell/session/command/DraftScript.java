package dev.klingdsl.shell.session.command;

import dev.klingdsl.script.ScriptWriter;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;

import java.nio.file.Path;

/** The draft as a script. */
final class DraftScript {
    private DraftScript() {}

    static String of(Revision draft, Path folder, Session session) {
        String name = draft.name().equals(Revision.UNNAMED) ? null : draft.name();
        return ScriptWriter.script(name, draft.said(), session.setup().directory(), folder);
    }
}
