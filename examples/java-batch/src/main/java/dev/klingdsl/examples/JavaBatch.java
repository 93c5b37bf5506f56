package dev.klingdsl.examples;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes every video of a table; stopped half way and run again, it goes on where it was. */
public final class JavaBatch {
    private JavaBatch() {}

    /**
     * Takes the table and the folder for the results. With {@code --pay} behind them, the account in the environment is
     * used; else the sandbox, which lives and dies with the process.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path table = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        boolean pays = List.of(args).contains("--pay");
        if (!makeVideos(table, folder, pays)) {
            System.err.println("Some videos are missing; run the same again to go on.");
            System.exit(1);
        }
    }

    private static boolean makeVideos(Path table, Path folder, boolean pays) throws IOException, InterruptedException {
        KlingClientBuilder builder =
                KlingClient.builder().rule(new Budget(10)).sink(new Catalog(folder.resolve("catalog.csv")));
        try (KlingClient kling = pays ? builder.build() : builder.sandbox().build()) {
            Run run = start(kling, table, folder);
            Thread onCtrlC = new Thread(() -> stop(run));
            Runtime.getRuntime().addShutdownHook(onCtrlC);
            RunSummary summary = run.await();
            return forget(onCtrlC) && summary.isSuccess();
        }
    }

    /** Starts the batch. */
    static Run start(KlingClient kling, Path table, Path folder) throws IOException {
        Plan plan = CsvTable.plan(table);
        plan.diagnostics().forEach(System.err::println);
        return kling.run(plan, RunOptions.defaults().withOutput(folder), ProgressLines.to(System.out));
    }

    /** Nothing more is submitted, what is under way is seen through to its answer, and the next run finds all of it. */
    private static void stop(Run run) {
        run.cancel();
        run.done()
                .orTimeout(1, TimeUnit.MINUTES)
                .handle((summary, failure) -> summary)
                .join();
        System.err.println("Stopped; run the same again to go on.");
    }

    /** Returns false when the process is ending already, which then says so by itself. */
    private static boolean forget(Thread hook) throws InterruptedException {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.join();
            return false;
        }
    }
}
