package dev.klingdsl.shell.cli.command;

import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.cli.ledger.LedgerOpener;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.job.JobTable;
import dev.klingdsl.shell.render.job.JobsJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** Lists the jobs of the ledger. */
@Command(
        name = "jobs",
        description = "List the jobs that were ever submitted, the newest first.",
        footer = {
            "%nExamples:",
            "  kling jobs",
            "  kling jobs --running",
            "  kling jobs --review",
            "  kling jobs --import",
            "  kling jobs --json | jq '.jobs[] | select(.sandbox | not) | .beans'",
            "%nThe list comes from the ledger, a file on this machine; 'kling doctor' tells where it is. 'kling job ID' "
                    + "shows all that is known about one of them. Beans with a tilde are expected, not yet charged.",
        })
public final class JobsCommand implements Callable<Integer> {
    private static final int DEFAULT_LIMIT = 50;

    private final Console console;

    @ArgGroup
    private StateFilter filter = new StateFilter();

    /** Filters of the list; mutually exclusive. */
    static final class StateFilter {
        @Option(
                names = "--running",
                order = 1,
                description = "Only those with something left to settle, wait for or fetch.")
        private boolean running;

        @Option(names = "--failed", order = 2, description = "Only those that failed, were refused or were not sent.")
        private boolean failed;

        @Option(names = "--review", order = 3, description = "Only those about which a person has to decide.")
        private boolean review;

        Predicate<LedgerEntry> filter() {
            if (running) {
                return entry -> !entry.isFinished();
            } else if (failed) {
                return entry -> entry.isFinished() && !entry.isAlive();
            }
            return review ? LedgerEntry::needsReview : entry -> true;
        }

        String none() {
            if (running) {
                return "no job is under way";
            } else if (failed) {
                return "no job has failed";
            }
            return review ? "no job needs a review" : "the ledger has no jobs; 'kling run' makes some";
        }
    }

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "COUNT",
            order = 4,
            description = "Only so many, the newest; 50 when not given, and all with --json.")
    private @Nullable Integer limit;

    @Option(names = "--json", order = 5, description = "Write them as JSON.")
    private boolean json;

    @Option(
            names = "--import",
            order = 6,
            description =
                    "First ask the service for jobs of the account that the ledger does not know, and enter them.")
    private boolean importing;

    /** Creates the command. */
    public JobsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (limit != null && limit < 1) {
            throw new UsageException("--limit " + limit + " shows nothing; give at least 1");
        }
        if (importing) {
            importTasks();
        }
        Optional<LedgerFile> opened = LedgerOpener.openIfThere(console.environment());
        if (opened.isEmpty()) {
            show(List.of());
            return ExitCode.OK;
        }
        try (LedgerFile file = opened.get()) {
            show(file.ledger().entries(EntryQuery.all()));
        }
        return ExitCode.OK;
    }

    private void importTasks() throws InterruptedException {
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            int entered = opened.client().submissions().importTasks().get().size();
            console.say(entered == 0 ? "the ledger knows every job of the account" : entered + " entered");
        } catch (ExecutionException e) {
            throw InternalErrorException.unwrap(e);
        }
    }

    private void show(List<LedgerEntry> entries) {
        List<LedgerEntry> all = entries.stream().filter(filter.filter()).toList();
        int most = limit != null ? limit : json ? Integer.MAX_VALUE : DEFAULT_LIMIT;
        List<LedgerEntry> shown = all.stream().limit(most).toList();
        if (json) {
            console.print(JobsJson.render(LedgerOpener.place(console.environment()), shown));
            return;
        }
        if (shown.isEmpty()) {
            console.print(filter.none() + "\n");
            return;
        }
        CommandEnvironment environment = console.environment();
        console.print(JobTable.render(
                shown, environment.clock().instant(), console.columns(), console.paint(), environment::show));
        if (shown.size() < all.size()) {
            console.say(
                    (all.size() - shown.size()) + " older ones are not shown; --limit " + all.size() + " shows them");
        }
        long reviews = all.stream().filter(LedgerEntry::needsReview).count();
        if (reviews > 0) {
            console.note(reviews + " for review: 'kling job ID' tells what to decide");
        }
    }
}
