package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;

import java.util.List;

/** The notice about running jobs at the end of a session. */
public final class ExitNotice {
    private ExitNotice() {}

    /** Returns the notice; empty if no job is running. */
    public static String of(Session session) {
        List<SessionJob> running = session.jobs().running();
        if (running.isEmpty()) {
            return "";
        }
        String jobs = Plural.of(running.size(), "job") + (running.size() == 1 ? " is" : " are");
        if (session.jobs().connection().sandbox()) {
            return jobs + " still running; the sandbox ends with this shell, and its jobs with it";
        }
        return jobs + " still running and will go on at the service, paid for. To come back: submit the same again;\n"
                + "nothing is paid for twice, and finished videos are fetched";
    }
}
