package dev.klingdsl.shell.cli.command;

import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.EntryFinder;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.cli.ledger.LedgerOpener;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.job.JobDetails;
import dev.klingdsl.shell.render.job.JobsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Shows the ledger's entry of one job. */
@Command(
        name = "job",
        description = "Show all that is known about one job, and what can be done. Sends nothing.",
        footer = {
            "%nExamples:",
            "  kling job 12",
            "  kling job a60747d7",
            "  kling job 12 --json",
        })
public final class JobCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "Its number, its id in the ledger or at the service, or the beginning of one of these ids.")
    private String id = "";

    @Option(names = "--json", order = 1, description = "Write it as JSON.")
    private boolean json;

    /** Creates the command. */
    public JobCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CommandEnvironment environment = console.environment();
        LedgerFile opened = LedgerOpener.openIfThere(environment)
                .orElseThrow(() -> new UsageException("the ledger has no jobs; 'kling run' makes some"));
        try (LedgerFile file = opened) {
            LedgerEntry entry = new EntryFinder(file.ledger()).find(id);
            if (json) {
                console.print(JobsJson.render(file.file(), List.of(entry)));
                return ExitCode.OK;
            }
            console.print(JobDetails.render(
                    entry,
                    related(entry, file.ledger()),
                    environment.clock().instant(),
                    console.wrapColumns(),
                    console.paint(),
                    environment::show));
            String next = next(entry);
            if (!next.isEmpty()) {
                console.say(next);
            }
        }
        return ExitCode.OK;
    }

    /** Returns the attempt that this entry repeats, and the one that repeats it. */
    private static List<LedgerEntry> related(LedgerEntry entry, Ledger ledger) {
        EntryQuery equal = EntryQuery.all()
                .of(entry.purchase().account())
                .withFingerprint(entry.purchase().fingerprint());
        return ledger.entries(equal).stream()
                .filter(other ->
                        other.id().equals(entry.retryOf()) || entry.id().equals(other.retryOf()))
                .toList();
    }

    private static String next(LedgerEntry entry) {
        String number = String.valueOf(entry.number());
        if (entry.state().status() == SubmissionStatus.NEEDS_REVIEW) {
            return "if one of these jobs is this one: kling adopt " + number + " JOB; if none is: kling resubmit "
                    + number + ", which pays for it once more";
        } else if (entry.needsReview()) {
            return "the service does not know the job any more: ask it for the job's id; kling resubmit " + number
                    + " pays for it once more";
        } else if (!entry.isFinished()) {
            return "'kling resume' settles it, waits for it and fetches its file";
        }
        return entry.uniqueId() == null || !entry.isAlive() ? "" : "'kling fetch " + number + "' downloads it again";
    }
}
