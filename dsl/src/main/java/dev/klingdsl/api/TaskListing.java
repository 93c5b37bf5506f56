package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.api.dto.TaskPageResponse;
import dev.klingdsl.api.dto.TaskRow;
import dev.klingdsl.api.dto.TaskRowReader;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.UnexpectedResponseException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * Walks through the account's list of tasks, newest first. New tasks push others on to the next page meanwhile, so each
 * is counted by its id. Thread-safe.
 */
public final class TaskListing {
    /** As many tasks as nobody makes in the time that is looked through. */
    private static final int MOST_PAGES = 400;

    private static final Exchange EXCHANGE = new Exchange("POST", ChanjingService.TASK_PAGE, 200);

    private final IntFunction<CompletableFuture<TaskPageResponse>> pages;

    /** Creates a listing over a way to read the page of a number, from 1. */
    TaskListing(IntFunction<CompletableFuture<TaskPageResponse>> pages) {
        this.pages = pages;
    }

    /**
     * Returns every task made at that time or later, and perhaps older ones. Ends with a page that has only older tasks,
     * or none: how many fit on a page is the service's to say.
     *
     * @param from by the service's clock
     * @return fails with an {@link UnexpectedResponseException} when the list does not end
     */
    public CompletableFuture<List<TaskRow>> since(Instant from) {
        return walk(new Walk(from), 1);
    }

    private CompletableFuture<List<TaskRow>> walk(Walk walk, int page) {
        if (page > MOST_PAGES || walk.standstill > 2) {
            return CompletableFuture.failedFuture(
                    new UnexpectedResponseException("the list of tasks does not come to an end", EXCHANGE, null));
        }
        return pages.apply(page)
                .thenCompose(answer -> walk.isOver(answer.list())
                        ? CompletableFuture.completedFuture(List.copyOf(walk.rows.values()))
                        : walk(walk, page + 1));
    }

    private static final class Walk {
        private final Instant from;
        private final Map<String, TaskRow> rows = new LinkedHashMap<>();
        private int standstill;

        Walk(Instant from) {
            this.from = from;
        }

        boolean isOver(@Nullable List<@Nullable JsonNode> page) {
            if (page == null || page.isEmpty()) {
                return true;
            }
            int before = rows.size();
            boolean older = true;
            for (JsonNode json : page) {
                Optional<TaskRow> row = TaskRowReader.read(json);
                row.ifPresent(found -> rows.putIfAbsent(found.task().uniqueId(), found));
                older &= row.filter(found -> isOlder(found.task().createdAt())).isPresent();
            }
            standstill = rows.size() == before ? standstill + 1 : 0;
            return older;
        }

        private boolean isOlder(@Nullable Instant created) {
            return created != null && created.isBefore(from);
        }
    }
}
