package dev.klingdsl.shell.spending;

import dev.klingdsl.account.Connection;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.PriceText;
import org.jspecify.annotations.Nullable;

/** Decides whether a purchase may be submitted: by budget, balance and the user's consent. */
public final class SpendingGate {
    private final Connection connection;
    private final Confirmation confirmation;

    /** Creates a gate for purchases from this service. */
    public SpendingGate(Connection connection, Confirmation confirmation) {
        this.connection = connection;
        this.confirmation = confirmation;
    }

    /**
     * Returns whether the purchase may be submitted. In the sandbox, and where nothing is new, nobody is asked.
     *
     * @param estimate what it costs; null when nothing is paid
     * @param agreed whether the user has consented beforehand, with {@code --yes}
     * @throws dev.klingdsl.error.BudgetExceededException if budget or balance do not allow it
     * @throws UsageException if there is no terminal to ask on
     */
    public boolean admits(@Nullable Estimate estimate, boolean agreed) throws InterruptedException {
        if (estimate == null || estimate.orThrow().quote().requests() == 0) {
            return true;
        }
        if (estimate.isBlind()) {
            confirmation.warn("the price of some videos is not known, so max-beans cannot be kept for certain;"
                    + " max-requests and max-seconds can");
        }
        if (connection.sandbox()) {
            return true;
        }
        String what = PriceText.of(estimate.quote(), estimate.balance()) + ", at "
                + connection.baseUrl().getHost();
        if (agreed) {
            confirmation.inform("spending on " + what);
            return true;
        }
        return confirmation
                .ask("spend on " + what + "?")
                .orElseThrow(() -> new UsageException("this would spend on " + what
                        + ", and there is no terminal to ask on; add --yes, or --sandbox to try it free of charge"));
    }
}
