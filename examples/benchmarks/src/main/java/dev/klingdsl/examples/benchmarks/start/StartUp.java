package dev.klingdsl.examples.benchmarks.start;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Section;
import dev.klingdsl.examples.benchmarks.Target;
import dev.klingdsl.examples.benchmarks.TemporaryFolder;
import dev.klingdsl.examples.benchmarks.Turns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole processes, from their start to their end, or to the first prompt; medians, caches warm. */
public final class StartUp implements Section {

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String title() {
        return "Start-up";
    }

    @Override
    public List<Row> measure(Effort effort) throws IOException, InterruptedException {
        Optional<Path> repository = Installation.repository();
        if (repository.isEmpty()) {
            return List.of(Row.notMeasured("start-up", "the command is not packaged: run mvn package"));
        }
        Path folder = Files.createTempDirectory("kling benchmark");
        try {
            // Without an archive nothing is worth quoting; making one takes longer than a smoke run may.
            Commands commands = new Commands(folder, effort == Effort.FULL ? Map.of() : Map.of("KLING_ARCHIVE", "no"));
            Installation kling = Installation.make(repository.get(), folder.resolve("kling"));
            if (effort == Effort.FULL) {
                new Commands(folder, Map.of("KLING_ARCHIVE", "now")).output(kling.command("--version"));
            }
            List<Row> rows = new ArrayList<>(commands(kling, commands, effort));
            rows.addAll(shells(kling, commands, effort));
            return rows;
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private static List<Row> commands(Installation kling, Commands commands, Effort effort)
            throws IOException, InterruptedException {
        Path known = kling.script("first-light.groovy");
        Rivals rivals = Rivals.in(commands.folder());
        sameJson(commands.output(kling.command("plan", known.toString(), "--json")), commands.output(rivals.groovy()));
        Turns turns = new Turns();
        turns.add(() -> commands.millis(rivals.emptyMain()));
        turns.add(() -> commands.millis(kling.command("--version")));
        turns.add(() -> commands.millis(rivals.groovy()));
        turns.add(() -> commands.millis(kling.command("plan", known.toString())));
        NewScripts scripts = new NewScripts(known, commands.folder());
        turns.add(() -> commands.millis(kling.command("plan", scripts.next().toString())));
        double[] medians = turns.medians(effort.of(1, 0), effort.of(10, 1));
        Quantity empty = Quantity.millis(medians[0]);
        Quantity groovy = Quantity.millis(medians[2]);
        return List.of(
                Row.ratio("`kling --version`", Quantity.millis(medians[1]), empty, "an empty main", Target.atMost(1.8)),
                Row.ratio(
                        "`kling plan`, a script known from before",
                        Quantity.millis(medians[3]),
                        groovy,
                        "`groovy`, same JSON",
                        Target.atMost(0.22)),
                Row.ratio(
                        "`kling plan`, a new script",
                        Quantity.millis(medians[4]),
                        groovy,
                        "`groovy`, same JSON",
                        Target.atMost(0.5)));
    }

    private static List<Row> shells(Installation kling, Commands commands, Effort effort)
            throws IOException, InterruptedException {
        if (!Screen.isPossible()) {
            return List.of(Row.notMeasured("the shells", "there is no script command to make a terminal"));
        }
        Rivals rivals = Rivals.in(commands.folder());
        Turns turns = new Turns();
        turns.add(() -> toPrompt(commands, kling.command("shell"), "kling>"));
        turns.add(() -> toPrompt(commands, rivals.groovyShell(), "groovy>"));
        double[] medians = turns.medians(effort.of(1, 0), effort.of(10, 1));
        double tab;
        try (Screen shell = Screen.open(commands, kling.command("shell"))) {
            shell.await("kling>");
            tab = Completing.millis(shell, effort.of(50, 0), effort.of(500, 5));
        }
        return List.of(
                Row.ratio(
                        "`kling shell`, to the first prompt",
                        Quantity.millis(medians[0]),
                        Quantity.millis(medians[1]),
                        "groovysh",
                        Target.atMost(0.12)),
                Row.plain("Tab in a warm shell, 95th percentile", Quantity.millis(tab), Target.atMost(30)));
    }

    private static double toPrompt(Commands commands, List<String> command, String prompt) throws IOException {
        long start = System.nanoTime();
        try (Screen shell = Screen.open(commands, command)) {
            shell.await(prompt);
            return (System.nanoTime() - start) / 1e6;
        }
    }

    /** What is compared must do the same. */
    private static void sameJson(String ours, String theirs) throws IOException {
        if (!ours.replaceAll("\\s", "").equals(theirs.replaceAll("\\s", ""))) {
            throw new IOException("the two programs do not print the same JSON: " + ours + " and " + theirs);
        }
    }
}
