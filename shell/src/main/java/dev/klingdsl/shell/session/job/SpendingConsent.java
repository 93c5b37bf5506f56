package dev.klingdsl.shell.session.job;

import dev.klingdsl.account.Connection;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.PriceText;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.CommandException;

import java.util.concurrent.ExecutionException;

/** Says what it will cost, and asks, before money is spent. */
final class SpendingConsent {
    private SpendingConsent() {}

    /**
     * Returns whether the user agrees; where nothing is to be paid for, nobody is asked.
     *
     * @throws CommandException if budget or balance do not allow it, or there is nobody to ask
     */
    static boolean given(Plan plan, boolean fresh, Connection connection, Session session) throws InterruptedException {
        Estimate estimate = estimate(plan, fresh, session);
        if (estimate.quote().requests() == 0) {
            return true;
        }
        String what = PriceText.of(estimate.quote(), estimate.balance()) + ", at "
                + connection.baseUrl().getHost();
        String shown = PlanTable.render(
                plan, session.look().columns().getAsInt(), session.look().paint());
        return session.setup()
                .frontend()
                .confirm(shown, "spend on " + what + "?")
                .orElseThrow(() -> new CommandException(
                        "this would spend on " + what + ", and there is no terminal to ask on; add --yes"));
    }

    private static Estimate estimate(Plan plan, boolean fresh, Session session) throws InterruptedException {
        try {
            Estimate estimate = session.jobs().estimate(plan, fresh).get();
            if (!estimate.objections().isEmpty()) {
                throw new CommandException(String.join("; ", estimate.objections()) + "; nothing was submitted");
            }
            return estimate;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CommandException("what this would cost cannot be found out: " + cause.getMessage());
        }
    }
}
