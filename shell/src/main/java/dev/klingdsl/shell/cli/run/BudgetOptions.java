package dev.klingdsl.shell.cli.run;

import dev.klingdsl.ledger.Budget;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.DurationConverter;
import dev.klingdsl.shell.exit.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;

/**
 * The options that limit spending; each has an environment variable as its default. The limits count everything that the
 * account submitted within the window, by any command.
 */
public final class BudgetOptions {
    private static final Duration DEFAULT_WINDOW = Duration.ofDays(1);
    private static final String WHOLE = "a whole number, 0 or more";

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            order = 20,
            description = "Submit at most so many within the window (or KLING_MAX_REQUESTS).")
    private @Nullable Long maxRequests;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            order = 21,
            description = "Submit at most so many seconds of video within the window (or KLING_MAX_SECONDS).")
    private @Nullable Long maxSeconds;

    @Option(
            names = "--max-beans",
            paramLabel = "N",
            order = 22,
            description = "Spend at most so many beans within the window, as far as prices are known"
                    + " (or KLING_MAX_BEANS).")
    private @Nullable BigDecimal maxBeans;

    @Option(
            names = "--budget-window",
            paramLabel = "TIME",
            order = 23,
            converter = DurationConverter.class,
            description = "The time up to now for which the limits hold; 24h when not given (or KLING_BUDGET_WINDOW).")
    private @Nullable Duration window;

    /**
     * Returns the budget; null when there is no limit.
     *
     * @throws UsageException if a limit is not valid
     */
    public @Nullable Budget budget(CommandEnvironment environment) {
        @Nullable Long requests = value(maxRequests, "KLING_MAX_REQUESTS", WHOLE, Long::valueOf, environment);
        @Nullable Long seconds = value(maxSeconds, "KLING_MAX_SECONDS", WHOLE, Long::valueOf, environment);
        @Nullable
        BigDecimal beans = value(maxBeans, "KLING_MAX_BEANS", "a number, 0 or more", BigDecimal::new, environment);
        @Nullable
        Duration told = value(
                window,
                "KLING_BUDGET_WINDOW",
                "a time such as 90m or 24h",
                new DurationConverter()::convert,
                environment);
        if (requests == null && seconds == null && beans == null) {
            return null;
        }
        refuseNegative("requests", requests == null ? null : BigDecimal.valueOf(requests));
        refuseNegative("seconds", seconds == null ? null : BigDecimal.valueOf(seconds));
        refuseNegative("beans", beans);
        Duration back = told == null ? DEFAULT_WINDOW : told;
        return new Budget(
                requests, seconds, beans, environment.clock().instant().minus(back));
    }

    private static <T> @Nullable T value(
            @Nullable T option,
            String variable,
            String form,
            Function<String, T> reader,
            CommandEnvironment environment) {
        String text = environment.variable(variable);
        if (option != null || text == null) {
            return option;
        }
        try {
            return reader.apply(text.strip());
        } catch (NumberFormatException | TypeConversionException e) {
            throw new UsageException(variable + " '" + text + "' is no limit; set it to " + form + ", or unset it");
        }
    }

    private static void refuseNegative(String what, @Nullable BigDecimal limit) {
        if (limit != null && limit.signum() < 0) {
            throw new UsageException(
                    "a limit of " + limit.toPlainString() + " " + what + " is less than nothing; give 0 or more");
        }
    }
}
