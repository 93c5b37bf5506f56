package dev.klingdsl.ledger;

import java.math.BigDecimal;

/** One more purchase would cost more than is allowed; it was not opened. */
public final class BudgetExceededException extends LedgerException {
    private static final long serialVersionUID = 1L;

    BudgetExceededException(String unit, BigDecimal most, BigDecimal spent, BigDecimal more) {
        super(
                "the budget allows " + most.toPlainString() + " " + unit + "; " + spent.toPlainString()
                        + " are used and this submission needs " + more.toPlainString()
                        + "; raise the limit to submit it",
                null);
    }
}
