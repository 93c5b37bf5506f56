package dev.klingdsl.shell.repl;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.ClientFactory;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.command.DoctorCommand;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.cli.ledger.LedgerOpener;
import dev.klingdsl.shell.cli.run.BudgetOptions;
import dev.klingdsl.shell.cli.script.ScriptFinder;
import dev.klingdsl.shell.session.SessionConfig;
import dev.klingdsl.shell.session.Submitter;
import dev.klingdsl.shell.session.input.Argument;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Opens the live shell. */
@Command(
        name = "shell",
        description = "Try prompts, submit, look and try again, at a prompt that is the inside of a block.",
        footer = {
            "%nExamples:",
            "  kling shell promo.groovy",
            "  kling shell -c \"prompt 'a fox'\" -c submit -c wait",
            "  kling shell < commands.txt",
            "%nWithout a terminal there are no prompts, and the first input that fails ends it, with the exit",
            "codes of 'run'.",
        })
public final class ShellCommand implements Callable<Integer> {
    private final Console console;
    private final CommandEnvironment environment;

    @Parameters(index = "0", arity = "0..1", paramLabel = "SCRIPT", description = "A script to load first.")
    private @Nullable Path script;

    @Option(
            names = "-c",
            paramLabel = "INPUT",
            order = 1,
            description = "Evaluate this instead of asking for input; may be given more than once.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            order = 2,
            defaultValue = "out",
            description = "Where the files go; 'out' when not given.")
    private Path output = Path.of("out");

    @Option(names = "--sandbox", order = 3, description = "Use the sandbox even though there are credentials.")
    private boolean sandbox;

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    /** Creates the command. */
    public ShellCommand(Console console, CommandEnvironment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        boolean terminal = environment.window().in() && environment.window().out();
        if (!inputs.isEmpty() || !terminal) {
            return new PlainShell(environment, console, sessionConfig()).run(lines());
        }
        // Probing a terminal for grapheme clusters takes time, and reads type-ahead as its answer.
        try (Terminal opened =
                TerminalBuilder.builder().system(true).graphemeCluster(false).build()) {
            Repl repl =
                    new Repl(opened, console.paint(), sessionConfig(), HistoryFile.in(environment), environment::show);
            if (script != null) {
                repl.begin("load " + Argument.quoted(script.toString()));
            }
            return repl.run();
        }
    }

    private Iterator<String> lines() {
        Stream<String> first =
                script == null ? Stream.empty() : Stream.of("load " + Argument.quoted(script.toString()));
        Stream<String> rest = inputs.isEmpty()
                ? new BufferedReader(new InputStreamReader(environment.in(), StandardCharsets.UTF_8)).lines()
                : inputs.stream();
        return Stream.concat(first, rest).iterator();
    }

    private SessionConfig sessionConfig() {
        ScriptFinder finder = new ScriptFinder(environment);
        return new SessionConfig(
                environment.directory(),
                environment.clock(),
                finder::find,
                finder::bundled,
                this::submitter,
                RunOptions.defaults().withOutput(environment.resolve(output)),
                this::doctor);
    }

    private Submitter submitter() {
        LedgerFile ledger = LedgerOpener.open(environment);
        try {
            KlingClient client = ClientFactory.create(environment, sandbox, ledger.ledger());
            return new ClientSubmitter(ledger, client, () -> budget.budget(environment), sandbox);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private String doctor() throws InterruptedException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(found, true, StandardCharsets.UTF_8)) {
            new DoctorCommand(new Console(environment.writingTo(out, out))).call();
        }
        return found.toString(StandardCharsets.UTF_8);
    }
}
