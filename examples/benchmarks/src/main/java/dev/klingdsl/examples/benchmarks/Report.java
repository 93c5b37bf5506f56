package dev.klingdsl.examples.benchmarks;

import java.util.List;

/** Writes what was found as Markdown. */
final class Report {
    private static final String HEAD =
            "| what | kling-dsl | compared with | figure | target | |\n|---|---|---|---|---|---|\n";

    private Report() {}

    static String table(Section section, List<Row> rows) {
        StringBuilder text = new StringBuilder("### " + section.title() + "\n\n" + HEAD);
        for (Row row : rows) {
            List<String> cells =
                    List.of(row.what(), row.ours(), row.other(), row.figure(), row.target(), row.verdict());
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        return text.toString();
    }
}
