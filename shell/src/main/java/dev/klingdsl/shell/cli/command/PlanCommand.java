package dev.klingdsl.shell.cli.command;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.PlanReport;
import dev.klingdsl.shell.cli.script.PlanOptions;
import dev.klingdsl.shell.render.plan.PlanJson;
import dev.klingdsl.shell.render.plan.PlanTable;
import dev.klingdsl.shell.render.sample.SampleCode;
import dev.klingdsl.shell.render.sample.SampleLanguage;
import dev.klingdsl.shell.startup.ServiceUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/** Shows the plan of a script; sends nothing. */
@Command(
        name = "plan",
        description = "Show what a script asks for. Sends nothing.",
        footer = {
            "%nExamples:",
            "  kling plan promo.groovy",
            "  kling plan promo.groovy -P subject='a red fox' --only 'intro*'",
            "  kling plan promo.groovy --json | jq '.[].request'",
            "  kling plan first-light --as python > submit.py",
            "%nIn the output of --json, images on this machine are file: URLs, as they are uploaded later. "
                    + "Advice is on standard error and does not change the exit code; with --strict it does.",
        })
public final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @ArgGroup
    private Format format = new Format();

    /** Output formats other than the table; mutually exclusive. */
    static final class Format {
        @Option(names = "--json", order = 10, description = "Show the requests as they are sent, as a JSON array.")
        private boolean json;

        @Option(
                names = "--as",
                paramLabel = "LANGUAGE",
                order = 11,
                description = "Show a program that sends the requests: ${COMPLETION-CANDIDATES}.")
        private @Nullable SampleLanguage language;
    }

    /** Creates the command. */
    public PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Plan plan = options.plan(console.environment());
        if (format.json || format.language != null) {
            if (!plan.hasErrors()) {
                console.print(
                        format.language == null
                                ? PlanJson.render(plan)
                                : SampleCode.render(format.language, plan, ServiceUrl.of(console.environment())));
            }
        } else {
            console.print(PlanTable.render(plan, console.columns(), console.paint()));
        }
        return PlanReport.print(plan, console);
    }
}
