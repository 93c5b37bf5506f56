package dev.klingdsl.shell.cli.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.ledger.AccountLedger;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Downloads the files of jobs again. */
@Command(
        name = "fetch",
        description = "Download the files of finished jobs again. Costs nothing.",
        footer = {
            "%nExamples:",
            "  kling fetch 12",
            "  kling fetch 12 13 --out again",
            "%nThe service is asked for URLs of now. Files that are there stay; new ones get the next number.",
        })
public final class FetchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Jobs as 'kling jobs' numbers them, or their ids.")
    private List<String> ids = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            order = 1,
            description = "The folder that gets the files; that of the job when not given.")
    private @Nullable Path output;

    /** Creates the command. */
    public FetchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (AccountLedger opened = AccountLedger.open(console.environment())) {
            int exitCode = ExitCode.OK;
            for (LedgerEntry entry : opened.find(ids)) {
                int code = fetch(entry, opened.client());
                exitCode = exitCode == ExitCode.OK ? code : exitCode;
            }
            return exitCode;
        }
    }

    private int fetch(LedgerEntry entry, KlingClient client) throws InterruptedException {
        try {
            List<Path> files = AccountLedger.asUsage(() -> client.submissions().fetch(entry.id(), folder(entry)))
                    .get();
            files.forEach(file -> console.print(console.environment().show(file) + "\n"));
            return ExitCode.OK;
        } catch (ExecutionException e) {
            KlingException reason = InternalErrorException.unwrap(e);
            console.error("job " + entry.number() + ": " + reason.getMessage());
            return ExitCodeMapper.exitCode(reason);
        }
    }

    private Path folder(LedgerEntry entry) {
        CommandEnvironment environment = console.environment();
        if (output != null) {
            return environment.resolve(output);
        }
        String folder = entry.purchase().provenance().folder();
        return folder == null
                ? environment
                        .resolve(Path.of("out"))
                        .resolve(entry.purchase().provenance().script())
                : Path.of(folder);
    }
}
