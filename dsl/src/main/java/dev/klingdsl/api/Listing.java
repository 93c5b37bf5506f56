package dev.klingdsl.api;

import dev.klingdsl.api.dto.ListedRow;
import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.api.dto.UnreadableRow;

import java.util.List;

/**
 * What was read of the account's list of tasks.
 *
 * @param rows every row once, in the order in which they were first read; none is left out
 * @param complete whether these are certainly all rows that were asked for. Rows that cannot be read count as rows: whether
 *     one of them matters is for the caller to decide
 * @param reason why it is not complete, in words for a person; empty when it is
 */
public record Listing(List<ListedRow> rows, boolean complete, String reason) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** {@return the rows that say which task they are} */
    public List<ListedTask> tasks() {
        return rows.stream()
                .filter(ListedTask.class::isInstance)
                .map(ListedTask.class::cast)
                .toList();
    }

    /** {@return the rows that do not say which task they are} */
    public List<UnreadableRow> unreadable() {
        return rows.stream()
                .filter(UnreadableRow.class::isInstance)
                .map(UnreadableRow.class::cast)
                .toList();
    }
}
