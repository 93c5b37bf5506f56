package dev.klingdsl.shell.session.job;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.spending.PricedPlan;
import dev.klingdsl.shell.spending.SpendingGate;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Prices a plan, asks for consent, and submits it. */
final class PlanSubmission {
    private static final String NO_CREDENTIALS =
            "SANDBOX: there are no credentials ('doctor' helps); nothing is paid for and the videos are test pictures";
    private static final String REQUESTED =
            "SANDBOX, as you asked: nothing is paid for and the videos are test pictures";

    private PlanSubmission() {}

    /**
     * Submits every take of a plan without errors.
     *
     * @param agreed whether the user has consented to spend beforehand
     * @param revision the number of the revision that the plan comes from; null when it comes from none
     */
    static EvaluationResult submit(
            Plan plan, boolean fresh, boolean agreed, @Nullable Integer revision, Session session)
            throws InterruptedException {
        boolean first = !session.jobs().isOpen();
        PricedPlan priced = session.jobs().price(plan, fresh, revision);
        SessionConfirmation confirmation = new SessionConfirmation(session, plan);
        SpendingGate gate = new SpendingGate(session.jobs().connection(), confirmation);
        if (!gate.admits(priced.estimate(), agreed)) {
            return new EvaluationResult.Message("nothing was sent");
        }
        List<SessionJob> jobs = session.jobs().submit(priced, revision);
        String submitted = jobs.stream()
                .map(job -> "job " + job.getNumber() + " " + job.getName() + " submitted")
                .collect(Collectors.joining("\n"));
        return new EvaluationResult.Message((first ? sandbox(session) : "") + confirmation.pending() + submitted);
    }

    private static String sandbox(Session session) {
        if (!session.jobs().connection().sandbox()) {
            return "";
        }
        String notice = session.jobs().isSandboxRequested() ? REQUESTED : NO_CREDENTIALS;
        return session.style().paint().yellow(session.style().wrapped(notice)) + "\n";
    }
}
