package dev.klingdsl.shell.cli.ledger;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.shell.cli.ClientFactory;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.UsageException;

import java.util.List;
import java.util.function.Supplier;

/**
 * The user's ledger, with a client for the account of the credentials.
 *
 * @param file closed with this, after the client
 * @param client closed with this
 */
public record AccountLedger(LedgerFile file, KlingClient client) implements AutoCloseable {

    /**
     * Opens both.
     *
     * @throws UsageException if there are no credentials
     */
    public static AccountLedger open(CommandEnvironment environment) {
        LedgerFile file = LedgerOpener.open(environment);
        try {
            KlingClient client = ClientFactory.create(environment, false, file.ledger());
            AccountLedger opened = new AccountLedger(file, client);
            if (client.isSandbox()) {
                client.close();
                throw new UsageException(
                        "there are no credentials, and the sandbox's jobs end with the command that submitted"
                                + " them; set CHANJING_APP_ID and CHANJING_SECRET_KEY, or CHANJING_ACCESS_TOKEN");
            }
            return opened;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Returns the entries with these ids or numbers.
     *
     * @throws UsageException if one does not exist or certainly belongs to another account
     */
    public List<LedgerEntry> find(List<String> ids) {
        EntryFinder finder = new EntryFinder(file.ledger());
        List<LedgerEntry> entries = ids.stream().map(finder::find).distinct().toList();
        for (LedgerEntry entry : entries) {
            if (!entry.purchase().account().mayBe(client.account())) {
                throw new UsageException("job " + entry.number() + " is of "
                        + (entry.purchase().account().sandbox() ? "a sandbox that is gone" : "another account")
                        + " than the credentials in use; 'kling doctor' tells which these are");
            }
        }
        return entries;
    }

    /** Runs an action that the ledger may refuse because of an entry's state, as a mistake of usage; nothing was done then. */
    public static <T> T asUsage(Supplier<T> action) {
        try {
            return action.get();
        } catch (LedgerException e) {
            if (e.getCause() != null) {
                throw e;
            }
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } finally {
            file.close();
        }
    }
}
