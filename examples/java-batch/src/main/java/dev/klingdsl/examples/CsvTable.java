package dev.klingdsl.examples;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.VideoRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a table of {@code name,seconds,ratio,prompt}, one video a line below the first; a prompt may hold commas. */
final class CsvTable {
    private static final int COLUMNS = 4;

    private CsvTable() {}

    /** Returns a plan of the table. What breaks a rule is in its diagnostics, with the table's line. */
    static Plan plan(Path file) throws IOException {
        SourceText source = new SourceText(file.toString(), Files.readString(file));
        List<String> lines = source.text().lines().toList();
        List<Step> steps = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String[] cells = lines.get(number - 1).split(",", COLUMNS);
            if (cells.length < COLUMNS) {
                throw new IOException(file + ":" + number + " has " + cells.length + " cells, not " + COLUMNS);
            }
            var validation = VideoRequest.builder()
                    .duration(Integer.parseInt(cells[1].strip()))
                    .aspect(cells[2].strip())
                    .prompt(cells[3].strip())
                    .validate();
            steps.add(new Step(cells[0].strip(), SourceLocation.ofLine(source, number), validation, Map.of(), 1));
        }
        return Plan.of("batch", steps);
    }
}
