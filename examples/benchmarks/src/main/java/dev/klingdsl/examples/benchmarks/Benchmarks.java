package dev.klingdsl.examples.benchmarks;

import dev.klingdsl.examples.benchmarks.jvm.InsideJvm;
import dev.klingdsl.examples.benchmarks.many.ManyJobs;
import dev.klingdsl.examples.benchmarks.start.StartUp;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Measures everything, or the sections that the arguments name, and prints the tables. */
public final class Benchmarks {
    private static final String SMOKE = "--smoke";

    private Benchmarks() {}

    /** Returns all sections, in the order in which they run. */
    static List<Section> sections() {
        return List.of(new StartUp(), new InsideJvm(), new ManyJobs());
    }

    /** Runs; {@code --smoke} takes seconds, and its numbers mean nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> wanted = new ArrayList<>(List.of(args));
        Effort effort = wanted.remove(SMOKE) ? Effort.SMOKE : Effort.FULL;
        List<Section> chosen = choose(wanted);
        if (chosen.isEmpty()) {
            out.println("there is no such section; choose from "
                    + String.join(", ", sections().stream().map(Section::name).toList()));
            System.exit(2);
        }
        run(chosen, effort, Clock.systemUTC(), out);
    }

    static void run(List<Section> sections, Effort effort, Clock clock, PrintStream out)
            throws IOException, InterruptedException {
        out.println(Machine.facts(clock));
        for (Section section : sections) {
            out.println();
            out.print(Report.table(section, section.measure(effort)));
        }
    }

    /** Returns the sections of these names; all when there are none, no section when one is unknown. */
    static List<Section> choose(List<String> names) {
        List<Section> all = sections();
        Set<String> known = Set.copyOf(all.stream().map(Section::name).toList());
        if (!known.containsAll(names)) {
            return List.of();
        }
        return all.stream()
                .filter(section -> names.isEmpty() || names.contains(section.name()))
                .toList();
    }
}
