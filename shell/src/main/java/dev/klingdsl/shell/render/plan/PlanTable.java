package dev.klingdsl.shell.render.plan;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.request.Setting;
import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.PlanTotals;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.text.DisplayWidth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shows a plan as a table, or as blocks of lines in a narrow window, with the totals. */
public final class PlanTable {
    private static final String NO_PROMPT = "(the service's own)";
    private static final int MIN_PROMPT = 12;

    private final List<StepRow> steps;
    private final String totals;
    private final Paint paint;

    private PlanTable(Plan plan, Paint paint) {
        this.steps = plan.steps().stream().map(step -> StepRow.of(step, plan)).toList();
        this.totals = PlanTotals.of(plan);
        this.paint = paint;
    }

    /** Returns complete lines, at most {@code width} columns wide. */
    public static String render(Plan plan, int width, Paint paint) {
        PlanTable shown = new PlanTable(plan, paint);
        List<String> lines = new ArrayList<>(shown.steps.isEmpty() ? List.of() : shown.body(width));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(paint.bold(DisplayWidth.shorten(shown.totals, width)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> body(int width) {
        Table table = table();
        return table.leastWidth() <= width ? table.lines(width, paint) : blocks(width);
    }

    private Table table() {
        boolean images = steps.stream().anyMatch(step -> !step.images().isEmpty());
        boolean notes = steps.stream().anyMatch(step -> !step.notes().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("step", 8, 1));
        if (images) {
            columns.add(Column.words("images", 8, 1));
        }
        columns.add(Column.words("prompt", MIN_PROMPT, 2));
        columns.addAll(List.of(Column.whole("ratio"), Column.numbers(Setting.CLARITY.word()), Column.whole("mode")));
        columns.addAll(List.of(Column.numbers("sec"), Column.numbers("takes")));
        if (notes) {
            columns.add(Column.words("notes", 8, 1));
        }
        Table table = new Table(columns);
        steps.forEach(step -> table.add(row(step, images, notes)));
        return table;
    }

    private List<Cell> row(StepRow step, boolean images, boolean notes) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell(step.name(), paint::cyan));
        if (images) {
            row.add(Cell.plain(step.images()));
        }
        String prompt = step.prompt();
        row.add(prompt == null ? new Cell(NO_PROMPT, paint::dim) : Cell.plain(prompt));
        for (String fact : List.of(step.ratio(), step.clarity(), step.mode(), step.seconds(), step.takes())) {
            row.add(Cell.plain(fact));
        }
        if (notes) {
            row.add(new Cell(step.notes(), notesPaint(step)));
        }
        return row;
    }

    private List<String> blocks(int width) {
        List<String> lines = new ArrayList<>();
        for (StepRow step : steps) {
            lines.add(paint.cyan(DisplayWidth.shorten(step.name(), width)));
            List<String> facts = new ArrayList<>();
            String prompt = step.prompt();
            facts.add(prompt == null ? NO_PROMPT : prompt);
            facts.add(step.images());
            facts.add(step.ratio() + "  " + step.clarity() + "  " + step.mode() + "  " + step.seconds() + " s");
            facts.add(step.takes().equals("1") ? "" : step.takes() + " takes");
            facts.stream()
                    .filter(fact -> !fact.isEmpty())
                    .forEach(fact -> lines.add("  " + DisplayWidth.shorten(fact, width - 2)));
            if (!step.notes().isEmpty()) {
                lines.add("  " + notesPaint(step).apply(DisplayWidth.shorten(step.notes(), width - 2)));
            }
        }
        return lines;
    }

    private UnaryOperator<String> notesPaint(StepRow step) {
        return step.broken() ? paint::red : paint::yellow;
    }
}
