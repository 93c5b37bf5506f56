package dev.klingdsl.shell.cli.run;

import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.DurationConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;

/** The options of commands that follow jobs of the ledger. */
public final class FollowOptions {
    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            order = 10,
            defaultValue = "30m",
            converter = DurationConverter.class,
            description = "How long to wait, such as 90s or 10m; 30m when not given. Jobs not finished by then go on.")
    private Duration timeout = Duration.ofMinutes(30);

    @Option(names = "--json", order = 11, description = "Write what happens as JSON, an object a line.")
    private boolean json;

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    public boolean isJson() {
        return json;
    }

    /** Files go where the ledger says; those of imported jobs go to {@code out}. */
    public RunOptions run(CommandEnvironment environment) {
        return RunOptions.defaults()
                .withOutput(environment.resolve(Path.of("out")))
                .withTimeout(timeout)
                .withBudget(budget.budget(environment));
    }
}
