package dev.klingdsl.client;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Spending;
import dev.klingdsl.ledger.store.SubmissionLedger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A read-only view of a ledger, for applications. Groovy dispatches on the runtime type, so a read-only interface alone
 * would not prevent scripts from changing an entry's state.
 */
final class LedgerView implements Ledger {
    private final SubmissionLedger ledger;

    LedgerView(SubmissionLedger ledger) {
        this.ledger = ledger;
    }

    SubmissionLedger ledger() {
        return ledger;
    }

    @Override
    public Optional<LedgerEntry> find(String id) {
        return ledger.find(id);
    }

    @Override
    public Optional<LedgerEntry> findByJob(Account account, String uniqueId) {
        return ledger.findByJob(account, uniqueId);
    }

    @Override
    public List<LedgerEntry> entries(EntryQuery query) {
        return ledger.entries(query);
    }

    @Override
    public List<LedgerEntry> unfinished(Account account) {
        return ledger.unfinished(account);
    }

    @Override
    public Spending spent(Account account, Instant since) {
        return ledger.spent(account, since);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
