package dev.klingdsl.shell.session.job;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.spending.Confirmation;

import java.util.Optional;

/** Asks for consent below the plan's table; collects notices for the command's own answer if there is no question. */
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
        Paint paint = session.style().paint();
        inform(paint.yellow("note:") + " " + message);
    }

    @Override
    public void inform(String message) {
        lines.append(session.style().wrapped(message)).append('\n');
    }

    @Override
    public Optional<Boolean> ask(String question) throws InterruptedException {
        OutputStyle style = session.style();
        String shown = PlanTable.render(plan, style.columns().getAsInt(), style.paint()) + lines;
        lines.setLength(0);
        return session.frontend().confirm(shown, question);
    }

    /** Returns the notices that have not been shown, as complete lines. */
    String pending() {
        return lines.toString();
    }
}
