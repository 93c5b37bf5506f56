package dev.klingdsl.shell.cli.command;

import dev.klingdsl.sandbox.Fault;
import dev.klingdsl.sandbox.Sandbox;
import dev.klingdsl.sandbox.SandboxBuilder;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.WordWrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Runs the sandbox until it is stopped. */
@Command(
        name = "sandbox",
        description = "Run the sandbox: a server that behaves like the service, free of charge.",
        footer = {
            "%nExamples:",
            "  kling sandbox",
            "  kling sandbox --port 0 --qps 5",
            "  kling sandbox --fault 'drop-after-accept:10%%' --fault poll/status=500:5%% --seed 7",
        })
public final class SandboxCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "N", description = "8088 when not given; 0 takes a free one.")
    private int port = 8088;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "127.0.0.1, this machine only, when not given.")
    private String host = "127.0.0.1";

    @Option(names = "--qps", paramLabel = "N", description = "Calls that each endpoint takes in a second.")
    private int qps;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = "What goes wrong, and where; may be given more than once; --faults lists them.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--faults", description = "List what --fault takes, and end.")
    private boolean listFaults;

    @Option(names = "--seed", paramLabel = "N", description = "What faults with a percentage are rolled from.")
    private long seed;

    /** Creates the command. */
    public SandboxCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (listFaults) {
            console.print(
                    WordWrap.words(String.join("\n", Fault.known()), console.wrapColumns(), " ".repeat(22)) + "\n");
            return ExitCode.OK;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        return console.environment().interrupts().during(() -> serve(stopped), stopped::countDown);
    }

    private int serve(CountDownLatch stopped) throws InterruptedException {
        try (Sandbox sandbox = start()) {
            console.print("""
                    the sandbox answers at %1$s; Ctrl-C ends it
                    point clients at it with:
                      export CHANJING_OPENAPI_BASE_URL=%1$s
                      export CHANJING_APP_ID=sandbox CHANJING_SECRET_KEY=sandbox
                    """.formatted(sandbox.baseUrl()));
            stopped.await();
            return ExitCode.INTERRUPTED;
        }
    }

    private Sandbox start() {
        try {
            SandboxBuilder builder =
                    Sandbox.builder().host(host).port(port).qps(qps).seed(seed);
            faults.forEach(builder::fault);
            return builder.start();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
