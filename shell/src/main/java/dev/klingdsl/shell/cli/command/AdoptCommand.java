package dev.klingdsl.shell.cli.command;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Assigns a job of the service to a submission that needs a review. */
@Command(
        name = "adopt",
        description = "Say which job of the service is the one of a submission that needs a review. Costs nothing.",
        footer = {
            "%nExamples:",
            "  kling job 12                shows which jobs it may be",
            "  kling adopt 12 a60747d7     says that it is this one",
            "  kling resume                waits for it and downloads its file",
        })
public final class AdoptCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "The submission, as 'kling jobs' numbers it, or its id.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "JOB",
            description = "The service's id of the job, or the beginning of one that 'kling job ID' lists.")
    private String job = "";

    /** Creates the command. */
    public AdoptCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            LedgerEntry entry = opened.find(List.of(id)).get(0);
            if (entry.state().status() != SubmissionStatus.NEEDS_REVIEW) {
                throw new UsageException("job " + entry.number()
                        + " needs no review, so there is nothing to adopt; see 'kling job " + entry.number() + "'");
            }
            String chosen = choose(((SubmissionState.NeedsReview) entry.state()).candidates());
            LedgerEntry adopted =
                    AccountLedger.asUsage(() -> opened.client().submissions().adopt(entry.id(), chosen));
            console.print("job " + adopted.number() + " is " + chosen
                    + "; 'kling resume' waits for it and fetches its file\n");
            return ExitCode.OK;
        }
    }

    /** If there are candidates, an id that is none of them is most likely a typing error. */
    private String choose(List<String> candidates) {
        if (candidates.isEmpty()) {
            return job;
        }
        List<String> meant = candidates.contains(job)
                ? List.of(job)
                : candidates.stream().filter(it -> it.startsWith(job)).toList();
        if (meant.size() != 1) {
            throw new UsageException("'" + job + "' is " + (meant.isEmpty() ? "none" : "the beginning of several")
                    + " of the jobs that it may be: " + String.join(", ", candidates) + "; give one of these");
        }
        return meant.get(0);
    }
}
