package dev.klingdsl.shell.session.job;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.spending.Confirmation;

import java.util.Optional;

/** Asks the user of a session for consent, below the plan; collects what was not shown with a question. */
final class SessionConfirmation implements Confirmation {
    private final Session session;
    private final Plan plan;
    private final StringBuilder lines = new StringBuilder();

    SessionConfirmation(Session session, Plan plan) {
        this.session = session;
        this.plan = plan;
    }

    @Override
    public void warn(String message) {
        Paint paint = session.look().paint();
        inform(paint.yellow("note:") + " " + message);
    }

    @Override
    public void inform(String message) {
        lines.append(session.look().wrapped(message)).append('\n');
    }

    @Override
    public Optional<Boolean> ask(String question) throws InterruptedException {
        OutputStyle look = session.look();
        String shown = PlanTable.render(plan, look.columns().getAsInt(), look.paint()) + lines;
        lines.setLength(0);
        return session.frontend().confirm(shown, question);
    }

    /** Returns the lines that are still to be shown, each ended. */
    String pending() {
        return lines.toString();
    }
}
