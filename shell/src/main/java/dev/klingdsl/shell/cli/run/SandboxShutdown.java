package dev.klingdsl.shell.cli.run;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;

import java.time.Clock;

/** Marks the jobs of the in-process sandbox as failed when it ends, so that no later command waits for them. */
public final class SandboxShutdown {
    private SandboxShutdown() {}

    /** Marks every accepted job; does nothing for a client of the real service. */
    public static void markJobs(KlingClient client, Clock clock) {
        if (!client.isSandbox()) {
            return;
        }
        try {
            for (LedgerEntry entry : client.submissions().unfinished()) {
                if (entry.state().name() == SubmissionStatus.ACCEPTED) {
                    LedgerEntry unused = client.ledger()
                            .note(
                                    entry.id(),
                                    entry.progress().failed("the sandbox ended with its command", clock.instant()));
                }
            }
        } catch (LedgerException e) {
            // Best effort: jobs of a sandbox cost nothing.
            return;
        }
    }
}
