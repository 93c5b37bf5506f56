package dev.klingdsl.examples;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.Run;
import dev.klingdsl.client.RunOptions;
import dev.klingdsl.client.RunSummary;
import dev.klingdsl.plan.Plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Makes every video of a table; stopped half way and run again, it goes on where it was. */
public final class JavaBatch {
    private JavaBatch() {}

    /** Takes the table and the folder for the results. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path table = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));

        // Without sandbox(), the account in the environment is used, and paid from.
        try (KlingClient kling = KlingClient.builder()
                .sandbox()
                .rule(new Budget(10))
                .sink(new Catalog(folder.resolve("catalog.csv")))
                .build()) {
            RunSummary summary = start(kling, table, folder).await();
            if (!summary.isSuccess()) {
                System.err.println("Some videos are missing; run the same again to go on.");
            }
        }
    }

    /** Starts the batch. Ctrl-C stops it: nothing more is submitted, and what is submitted is found the next time. */
    static Run start(KlingClient kling, Path table, Path folder) throws IOException {
        Plan plan = CsvTable.plan(table);
        plan.diagnostics().forEach(System.err::println);
        Run run = kling.run(plan, RunOptions.defaults().withOutput(folder), new ProgressLines(System.out));
        Thread onCtrlC = new Thread(() -> {
            run.cancel();
            // A submission that is under way is seen through to its answer.
            run.done()
                    .orTimeout(1, TimeUnit.MINUTES)
                    .handle((summary, failure) -> summary)
                    .join();
        });
        Runtime.getRuntime().addShutdownHook(onCtrlC);
        return run;
    }
}
