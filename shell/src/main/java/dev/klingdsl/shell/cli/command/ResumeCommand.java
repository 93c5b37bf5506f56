package dev.klingdsl.shell.cli.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.cli.run.FollowOptions;
import dev.klingdsl.shell.cli.run.RunFollower;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.spending.Pricing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Continues everything that is unfinished. */
@Command(
        name = "resume",
        description = "Go on with everything that is unfinished: find out what became of it, wait, download.",
        footer = {
            "%nExamples:",
            "  kling resume",
            "  kling resume --timeout 2h",
            "%nFiles go where they were to go when they were ordered. What certainly never reached the service is "
                    + "submitted once more, as it was ordered and not paid for; nothing is paid for twice. The exit code "
                    + "is 1 as long as a person has to decide about any job of the account: see 'kling jobs --review'.",
        })
public final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FollowOptions options = new FollowOptions();

    /** Creates the command. */
    public ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunOptions how = options.run(console.environment());
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            KlingClient client = opened.client();
            List<LedgerEntry> unfinished = client.submissions().unfinished();
            int exitCode = unfinished.isEmpty() ? nothing() : resume(unfinished, client, how);
            long reviews = opened.file().ledger().entries(EntryQuery.all().of(client.account())).stream()
                    .filter(LedgerEntry::needsReview)
                    .count();
            if (reviews > 0) {
                console.note(reviews + " for review: see 'kling jobs --review'");
                return exitCode == ExitCode.OK ? ExitCode.JOB_FAILED : exitCode;
            }
            return exitCode;
        }
    }

    private int nothing() {
        if (!options.isJson()) {
            console.print("nothing is unfinished\n");
        }
        return ExitCode.OK;
    }

    private int resume(List<LedgerEntry> unfinished, KlingClient client, RunOptions options)
            throws InterruptedException {
        List<String> ids = unfinished.stream().map(LedgerEntry::id).toList();
        RunOptions how = new Pricing(client).options(options);
        return new RunFollower(console, client, how, this.options.isJson())
                .run(
                        "resume",
                        unfinished,
                        null,
                        listener -> client.submissions().resume(ids, how, listener));
    }
}
