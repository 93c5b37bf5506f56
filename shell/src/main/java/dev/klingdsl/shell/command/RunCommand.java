package dev.klingdsl.shell.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.Prospect;
import dev.klingdsl.client.RunOptions;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.shell.ledger.LedgerFile;
import dev.klingdsl.shell.render.JsonProgress;
import dev.klingdsl.shell.render.PlanTable;
import dev.klingdsl.shell.render.ProspectList;
import dev.klingdsl.shell.render.TakeNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Carries out what a script asks for. */
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
            converter = DurationText.class,
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
            cameToNothing(e.diagnostics(), null, ExitCode.INVALID);
            throw e;
        } catch (RuntimeException e) {
            cameToNothing(List.of(), String.valueOf(e.getMessage()), Failures.exitCode(e));
            throw e;
        }
    }

    private int run() throws InterruptedException {
        Host host = console.host();
        Plan plan = options.plan(host);
        if (!json) {
            console.print(PlanTable.render(plan, console.columns(), console.paint()));
        }
        int problems = PlanReport.tell(plan, console);
        if (problems != ExitCode.OK) {
            cameToNothing(plan.diagnostics(), null, problems);
            return problems;
        }
        if (plan.steps().isEmpty()) {
            throw new UsageException("the script '" + plan.name() + "' asks for no video; add a kling { … } block");
        }
        RunOptions how = RunOptions.defaults()
                .withOutput(host.resolve(output))
                .withFresh(fresh)
                .withSubmitOnly(noWait)
                .withTimeout(timeout)
                .withBudget(budget.budget(host));
        try (LedgerFile ledger = Ledgers.open(host);
                KlingClient client = Clients.open(console, sandbox, ledger.ledger())) {
            return run(plan, how, client);
        }
    }

    private int run(Plan plan, RunOptions options, KlingClient client) throws InterruptedException {
        Map<TakeId, Prospect> prospects = client.preview(plan, options);
        if (!json) {
            console.print(ProspectList.render(
                    prospects, TakeNames.of(plan), id -> JobFinder.name(client.ledger(), id), console.paint()));
        }
        Guard guard = new Guard(console, client, json);
        RunOptions how = guard.priced(options);
        // What is there already, or under way, is not paid for again.
        boolean guarded = !client.isSandbox() || how.budget() != null;
        if (guarded && !guard.agreed(client.money().estimate(plan, prospects, how), yes)) {
            return ExitCode.INVALID;
        }
        Undertaking work = Undertaking.of(plan, listener -> client.run(plan, how, listener));
        return new FollowedRun(console, client, work, how, json, guard.estimate()).carryOut();
    }

    private void cameToNothing(List<Diagnostic> diagnostics, @Nullable String error, int exitCode) {
        if (json) {
            new JsonProgress(console.out(), null)
                    .cameToNothing(
                            diagnostics, error, exitCode, console.host().clock().instant());
        }
    }
}
