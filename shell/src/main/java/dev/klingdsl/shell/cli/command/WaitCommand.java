package dev.klingdsl.shell.cli.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.cli.run.FollowOptions;
import dev.klingdsl.shell.cli.run.RunFollower;
import dev.klingdsl.shell.spending.Pricing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** Continues some jobs of the ledger. */
@Command(
        name = "wait",
        description = "Wait for some jobs and download their files, as 'kling resume' does for all.",
        footer = {"%nExamples:", "  kling wait 12", "  kling wait 12 13 --timeout 1h"})
public final class WaitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Jobs as 'kling jobs' numbers them, or their ids.")
    private List<String> ids = List.of();

    @Mixin
    private FollowOptions options = new FollowOptions();

    /** Creates the command. */
    public WaitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunOptions told = options.run(console.environment());
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            KlingClient client = opened.client();
            List<LedgerEntry> entries = opened.find(ids);
            List<String> entryIds = entries.stream().map(LedgerEntry::id).toList();
            RunOptions how = new Pricing(client).options(told);
            return new RunFollower(console, client, how, options.isJson())
                    .run(
                            "wait",
                            entries,
                            null,
                            listener -> AccountLedger.asUsage(
                                    () -> client.submissions().resume(entryIds, how, listener)));
        }
    }
}
