package dev.klingdsl.shell.render;

import dev.klingdsl.text.DisplayWidth;

import java.util.ArrayList;
import java.util.List;

/** A table whose columns shrink to fit a width. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** Creates a table without rows. */
    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row: a field for each column. */
    public void add(List<Cell> row) {
        rows.add(List.copyOf(row));
    }

    /** Returns the minimum width. */
    public int leastWidth() {
        int width = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            width += Math.min(natural(i), columns.get(i).least());
        }
        return width;
    }

    /** Returns the headings and the rows, at most {@code width} columns wide unless the minimum width is larger. */
    public List<String> lines(int width, Paint paint) {
        int[] widths = fit(width);
        List<String> lines = new ArrayList<>();
        lines.add(line(
                columns.stream()
                        .map(column -> new Cell(column.title(), paint::bold))
                        .toList(),
                widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int[] fit(int width) {
        int[] widths = new int[columns.size()];
        int total = GAP.length() * (columns.size() - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = natural(i);
            total += widths[i];
        }
        for (; total > width; total--) {
            int widest = widestThatShrinks(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int widestThatShrinks(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean shrinks = widths[i] > columns.get(i).least();
            if (shrinks && (widest < 0 || share(widths, i) > share(widths, widest))) {
                widest = i;
            }
        }
        return widest;
    }

    private double share(int[] widths, int column) {
        return (double) widths[column] / columns.get(column).weight();
    }

    private int natural(int column) {
        int width = DisplayWidth.of(columns.get(column).title());
        for (List<Cell> row : rows) {
            width = Math.max(width, DisplayWidth.of(row.get(column).text()));
        }
        return width;
    }

    private String line(List<Cell> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            String text = DisplayWidth.shorten(cell.text(), widths[i]);
            String blanks = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
            String painted = cell.paint().apply(text);
            boolean last = i == widths.length - 1;
            line.append(columns.get(i).right() ? blanks + painted : painted + (last ? "" : blanks))
                    .append(last ? "" : GAP);
        }
        return line.toString().stripTrailing();
    }
}
