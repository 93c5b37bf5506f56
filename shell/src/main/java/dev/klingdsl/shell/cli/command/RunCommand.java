package dev.klingdsl.shell.cli.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.cli.ClientFactory;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.DurationConverter;
import dev.klingdsl.shell.cli.PlanReport;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.cli.ledger.LedgerOpener;
import dev.klingdsl.shell.cli.run.BudgetOptions;
import dev.klingdsl.shell.cli.run.ConsoleConfirmation;
import dev.klingdsl.shell.cli.run.RunFollower;
import dev.klingdsl.shell.cli.script.PlanOptions;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.TakeNames;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.render.plan.TakeActionList;
import dev.klingdsl.shell.render.progress.JsonProgress;
import dev.klingdsl.shell.spending.PricedPlan;
import dev.klingdsl.shell.spending.Pricing;
import dev.klingdsl.shell.spending.SpendingGate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs a script. */
@Command(
        name = "run",
        description = "Make the videos that a script asks for.",
        footer = {
            "%nExamples:",
            "  kling run first-light",
            "  kling run promo.groovy -P subject='a red fox' --out videos",
            "  kling run promo.groovy --only 'intro*' --fresh",
            "  kling run promo.groovy --yes --json > events.ndjson",
            "  kling run promo.groovy --max-beans 500",
            "%nShows the plan and its price, as far as it is known, and asks before it spends on the real service; --yes "
                    + "does not ask. What was made before is not paid for again unless --fresh is given. Ctrl-C stops "
                    + "the waiting, not the jobs: 'kling resume' or the same command comes back to them; a second one "
                    + "stops at once. The limits count what the account submitted within the window, by any command. "
                    + "Without credentials the sandbox answers, free of charge.",
        })
public final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            order = 10,
            defaultValue = "out",
            description = "Where the files go, in a folder for each script; 'out' when not given.")
    private Path output = Path.of("out");

    @Option(names = "--fresh", order = 11, description = "Pay for new videos even where the same were made before.")
    private boolean fresh;

    @Option(names = "--no-wait", order = 12, description = "Only submit; the same command later fetches the files.")
    private boolean noWait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            order = 13,
            defaultValue = "30m",
            converter = DurationConverter.class,
            description = "How long to wait, such as 90s or 10m; 30m when not given. Jobs not finished by then go on.")
    private Duration timeout = Duration.ofMinutes(30);

    @Option(
            names = {"-y", "--yes"},
            order = 14,
            description = "Do not ask before spending on the real service.")
    private boolean yes;

    @Option(names = "--json", order = 15, description = "Write what happens as JSON, an object a line.")
    private boolean json;

    @Option(names = "--sandbox", order = 16, description = "Use the sandbox even though there are credentials.")
    private boolean sandbox;

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    /** Creates the command. */
    public RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            return run();
        } catch (ScriptException e) {
            reportFailure(e.diagnostics(), null, ExitCode.INVALID);
            throw e;
        } catch (RuntimeException e) {
            reportFailure(List.of(), String.valueOf(e.getMessage()), ExitCodeMapper.exitCode(e));
            throw e;
        }
    }

    private int run() throws InterruptedException {
        CommandEnvironment environment = console.environment();
        Plan plan = options.plan(environment);
        if (!json) {
            console.print(PlanTable.render(plan, console.columns(), console.paint()));
        }
        int problems = PlanReport.print(plan, console);
        if (problems != ExitCode.OK) {
            reportFailure(plan.diagnostics(), null, problems);
            return problems;
        }
        if (plan.steps().isEmpty()) {
            throw new UsageException("the script '" + plan.name() + "' asks for no video; add a kling { … } block");
        }
        RunOptions how = RunOptions.defaults()
                .withOutput(environment.resolve(output))
                .withFresh(fresh)
                .withSubmitOnly(noWait)
                .withTimeout(timeout)
                .withBudget(budget.budget(environment));
        try (LedgerFile ledger = LedgerOpener.open(environment);
                KlingClient client = ClientFactory.open(console, sandbox, ledger.ledger())) {
            return run(plan, how, client);
        }
    }

    private int run(Plan plan, RunOptions options, KlingClient client) throws InterruptedException {
        PricedPlan priced = new Pricing(client).plan(plan, options);
        if (!json) {
            console.print(TakeActionList.render(priced.actions(), TakeNames.of(plan), console.paint()));
        }
        SpendingGate gate = new SpendingGate(client.connection(), new ConsoleConfirmation(console, json));
        if (!gate.admits(priced.estimate(), yes)) {
            return ExitCode.INVALID;
        }
        return new RunFollower(console, client, priced.options(), json).run(priced);
    }

    private void reportFailure(List<Diagnostic> diagnostics, @Nullable String error, int exitCode) {
        if (json) {
            new JsonProgress(console.out(), null)
                    .failed(
                            diagnostics,
                            error,
                            exitCode,
                            console.environment().clock().instant());
        }
    }
}
