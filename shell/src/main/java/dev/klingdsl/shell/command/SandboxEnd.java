package dev.klingdsl.shell.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.StateName;

import java.time.Clock;

/** Tells the ledger that the jobs of the sandbox in this process end with it, so that nobody waits for them. */
public final class SandboxEnd {
    private SandboxEnd() {}

    /** Tells it of every job that is not done; does nothing for a client of the real service. */
    public static void tell(KlingClient client, Clock clock) {
        if (!client.isSandbox()) {
            return;
        }
        try {
            for (Entry entry : client.submissions().unfinished()) {
                if (entry.state().name() == StateName.ACCEPTED) {
                    Entry unused = client.ledger()
                            .note(
                                    entry.id(),
                                    entry.progress().failed("the sandbox ended with its command", clock.instant()));
                }
            }
        } catch (LedgerException e) {
            // It costs nobody anything.
            return;
        }
    }
}
