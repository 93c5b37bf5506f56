package dev.klingdsl.shell.cli.command;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.price.Price;
import dev.klingdsl.price.Quote;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.cli.run.ConsoleConfirmation;
import dev.klingdsl.shell.cli.run.FollowOptions;
import dev.klingdsl.shell.cli.run.RunFollower;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.spending.Pricing;
import dev.klingdsl.shell.spending.SpendingGate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;

/** Submits failed or rejected jobs again. */
@Command(
        name = "resubmit",
        description = "Submit jobs once more that failed, were refused, were not sent, or need a review.",
        footer = {
            "%nExamples:",
            "  kling resubmit 12",
            "  kling resubmit 12 13 --yes",
            "%nAsks before it spends, as 'kling run' does. A job that is in doubt, under way or made is not submitted "
                    + "again. For one that needs a review this says that none of the jobs that it may be is its own; if "
                    + "one is, 'kling adopt' says so, and nothing is paid for again.",
        })
public final class ResubmitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Jobs as 'kling jobs' numbers them, or their ids.")
    private List<String> ids = List.of();

    @Option(
            names = {"-y", "--yes"},
            order = 1,
            description = "Do not ask before spending.")
    private boolean yes;

    @Mixin
    private FollowOptions options = new FollowOptions();

    /** Creates the command. */
    public ResubmitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunOptions told = options.run(console.environment());
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            KlingClient client = opened.client();
            List<LedgerEntry> entries = opened.find(ids);
            for (LedgerEntry entry : entries) {
                refuseGood(entry);
            }
            Pricing pricing = new Pricing(client);
            RunOptions how = pricing.options(told);
            @Nullable Estimate estimate = pricing.quote(quote(entries), how);
            SpendingGate gate =
                    new SpendingGate(client.connection(), new ConsoleConfirmation(console, options.isJson()));
            if (!gate.admits(estimate, yes)) {
                return ExitCode.INVALID;
            }
            List<String> entryIds = entries.stream().map(LedgerEntry::id).toList();
            return new RunFollower(console, client, how, options.isJson())
                    .run(
                            "resubmit",
                            entries,
                            estimate,
                            listener -> AccountLedger.asUsage(
                                    () -> client.submissions().resubmit(entryIds, how, listener)));
        }
    }

    /** Checked before the user is asked for consent; the ledger enforces it as well. */
    private static void refuseGood(LedgerEntry entry) {
        if (entry.isAlive() && !entry.needsReview()) {
            throw new UsageException("job " + entry.number()
                    + (entry.uniqueId() == null
                            ? " is in doubt: 'kling resume' finds out first whether it was paid for"
                            : " is paid for already: 'kling resume' or 'kling fetch' brings its video")
                    + "; nothing was submitted");
        }
    }

    /** A resubmission is quoted at the price that was expected of the first submission. */
    private static Quote quote(List<LedgerEntry> entries) {
        return new Quote(entries.stream().map(ResubmitCommand::line).toList());
    }

    private static Quote.Line line(LedgerEntry entry) {
        Provenance from = entry.purchase().provenance();
        BigDecimal beans = entry.purchase().expectedBeans();
        Price price = beans == null
                ? new Price.Unknown("the ledger does not know what the job was expected to cost")
                : new Price.Known(beans, false);
        return new Quote.Line(from.step(), 1, entry.purchase().seconds(), price);
    }
}
