package dev.klingdsl.shell.session.command;

import dev.klingdsl.client.Connection;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.PlanTable;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Session;

/** Asks before money is spent. */
final class Consent {
    private Consent() {}

    static boolean given(Plan plan, Connection connection, Session session) throws InterruptedException {
        String what = (plan.submissions() == 1 ? "1 video" : plan.submissions() + " videos") + " at "
                + connection.baseUrl().getHost();
        String shown = PlanTable.render(
                plan, session.look().columns().getAsInt(), session.look().paint());
        return session.setup()
                .frontend()
                .confirm(shown, "spend on " + what + "?")
                .orElseThrow(() -> new CommandException(
                        "this would spend on " + what + ", and there is no terminal to ask on; add --yes"));
    }
}
