package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerException;

/** A job already belongs to another entry. */
public final class JobAlreadyClaimedException extends LedgerException {
    private static final long serialVersionUID = 1L;

    /** The service's id of the job. */
    private final String uniqueId;
    /** The id of the entry that has it. */
    private final String owner;

    JobAlreadyClaimedException(String uniqueId, String owner, String id) {
        super("job " + uniqueId + " belongs to entry " + owner + " already and cannot be entry " + id + "'s too", null);
        this.uniqueId = uniqueId;
        this.owner = owner;
    }

    /** {@return the service's id of the job} */
    public String uniqueId() {
        return uniqueId;
    }

    /** {@return the id of the entry that has it} */
    public String owner() {
        return owner;
    }
}
