package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.api.dto.ListedRow;
import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.api.dto.TaskPageResponse;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the pages of one reading of the list together and decides whether they are the whole of it. Tasks move between pages
 * while new ones arrive or where the service keeps no order, so a reading that falls short of the total begins again with
 * the first page, as long as that finds further rows. Not thread-safe.
 */
final class ListingReader {
    /** 50,000 tasks on pages of 50. */
    private static final int MOST_PAGES = 1000;

    private static final int MOST_PASSES = 5;
    /** A shorter list is read as a whole each time, whatever is known about its order. */
    private static final int ALWAYS_READ = 20;
    /** Pages in a row that only repeat rows of earlier ones: new tasks push some on, but not this many. */
    private static final int MOST_REPETITIONS = 3;

    private final Instant from;
    private final Map<String, ListedRow> rows = new LinkedHashMap<>();
    /** Of the first pass: later ones read mostly what is known. */
    private final ListingOrder order = new ListingOrder();

    private List<String> lastPage = List.of();
    private int number = 1;
    private int pagesRead;
    private int pass = 1;
    private int rowsBefore;
    private int rowsOfFirstPass;
    private int pagesOfFirstPass;
    private int repetitions;
    private @Nullable Long firstTotal;
    private @Nullable Long total;
    private boolean over;
    private boolean endsEarly;
    private String problem = "";

    /** Creates a reading that may stop at a page of older tasks, if the list is long and in order. */
    ListingReader(Instant from) {
        this.from = from;
    }

    int nextPage() {
        return number;
    }

    boolean isOver() {
        return over;
    }

    /** Returns whether the whole list was read, and was long enough to show its order. */
    boolean isOrderShown() {
        return over && problem.isEmpty() && !endsEarly && pagesRead > 2;
    }

    boolean isNewestFirst() {
        return order.isNewestFirst();
    }

    Listing listing() {
        return new Listing(List.copyOf(rows.values()), problem.isEmpty(), problem);
    }

    void add(TaskPageResponse page) {
        pagesRead++;
        note(page);
        List<JsonNode> list = page.list() == null ? List.of() : page.list();
        int before = rows.size();
        List<ListedRow> read = new ArrayList<>();
        List<String> keys = addRows(list, read);
        repetitions = rows.size() == before && pass == 1 ? repetitions + 1 : 0;
        boolean repeated = keys.equals(lastPage);
        lastPage = keys;
        if (pagesRead >= MOST_PAGES) {
            end("it has more than " + MOST_PAGES + " pages");
        } else if (list.isEmpty() || repeated || isLongEnough()) {
            endPass(list.isEmpty());
        } else if (isLast(page, list.size())) {
            end("");
        } else if (pass == 1 && number > ALWAYS_READ && order.isNewestFirst() && isOlder(read)) {
            endsEarly = true;
            end("");
        } else {
            number++;
        }
    }

    private void note(TaskPageResponse page) {
        if (page.total() != null) {
            firstTotal = firstTotal == null ? page.total() : firstTotal;
            total = total == null ? page.total() : Math.max(total, page.total());
        }
        if (page.contradictory()) {
            found("page " + number + " contradicts itself");
        } else if (page.list() == null && page.total() == null) {
            found("page " + number + " has neither a list nor a total");
        }
    }

    private List<String> addRows(List<JsonNode> list, List<ListedRow> read) {
        List<String> keys = new ArrayList<>();
        Map<String, Integer> unreadable = new HashMap<>();
        for (JsonNode json : list) {
            ListedRow row = ListedRow.of(json);
            read.add(row);
            // Two equal rows that do not say which task they are can be two tasks.
            String key = row instanceof ListedTask task
                    ? "task " + task.uniqueId()
                    : "row " + json + " " + unreadable.merge(json.toString(), 1, Integer::sum);
            keys.add(key);
            if (rows.putIfAbsent(key, row) == null && pass == 1) {
                order.add(row.createdAt());
            }
        }
        return keys;
    }

    private boolean isLongEnough() {
        return pass == 1 ? repetitions == MOST_REPETITIONS : number > pagesOfFirstPass;
    }

    /** A page that is not full, and with which the number of rows and of pages agrees, spares the empty one after it. */
    private boolean isLast(TaskPageResponse page, int length) {
        if (total == null || rows.size() != total) {
            return false;
        }
        boolean isShort = page.size() != null && length < page.size();
        boolean isNumbered = page.pages() != null && number >= page.pages();
        return pass > 1 || (isShort && isNumbered);
    }

    private boolean isOlder(List<ListedRow> page) {
        return page.stream()
                .allMatch(row -> row.createdAt() != null && row.createdAt().isBefore(from));
    }

    private void endPass(boolean emptyPage) {
        if (pass == 1) {
            rowsOfFirstPass = rows.size();
            pagesOfFirstPass = number;
        }
        if (total == null) {
            end(isWholeWithoutTotal(emptyPage) ? "" : "it does not say how many tasks there are");
        } else if (rows.size() >= total) {
            end("");
        } else if (rows.size() > rowsBefore && pass < MOST_PASSES) {
            beginAgain();
        } else if (firstTotal != null && rowsOfFirstPass >= firstTotal && order.isNewestFirst()) {
            // Only tasks that arrived during the reading are missing.
            end("");
        } else {
            end("it shows " + rows.size() + " of " + total + " tasks");
        }
    }

    /** One page with nothing after it is a whole; several are if they are in order, as then none can have moved. */
    private boolean isWholeWithoutTotal(boolean emptyPage) {
        boolean isSinglePage = number <= 2;
        return isSinglePage ? emptyPage : order.isSorted();
    }

    private void beginAgain() {
        pass++;
        number = 1;
        rowsBefore = rows.size();
        lastPage = List.of();
    }

    private void end(String reason) {
        over = true;
        found(reason);
        if (total != null && rows.size() > total) {
            found("it shows " + rows.size() + " tasks and says that there are " + total);
        }
    }

    /** The first problem explains the others. */
    private void found(String reason) {
        if (problem.isEmpty()) {
            problem = reason;
        }
    }
}
