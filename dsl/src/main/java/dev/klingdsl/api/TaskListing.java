package dev.klingdsl.api;

import dev.klingdsl.api.dto.TaskPageResponse;
import dev.klingdsl.error.Exchange;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/**
 * Reads the account's list of tasks, without trust in its order, its page size or its totals: see {@link ListingReader}.
 * Thread-safe.
 */
public final class TaskListing {
    public static final Exchange EXCHANGE = new Exchange("POST", ChanjingService.TASK_PAGE, 200);

    private final IntFunction<CompletableFuture<TaskPageResponse>> pages;
    /** Whether the whole list was once read and found to begin with the newest task. */
    private volatile boolean newestFirst;

    /** Creates a listing over a way to read the page of a number, from 1. */
    TaskListing(IntFunction<CompletableFuture<TaskPageResponse>> pages) {
        this.pages = pages;
    }

    /** Reads the whole list. The future fails only when a page cannot be fetched. */
    public CompletableFuture<Listing> all() {
        return read(Instant.MIN);
    }

    /**
     * Reads all tasks that were made at that time or later, and perhaps older ones: the whole list, unless it is long and
     * was shown by an earlier reading of the whole to begin with the newest. The future fails only when a page cannot be
     * fetched.
     *
     * @param from by the service's clock
     */
    public CompletableFuture<Listing> since(Instant from) {
        return read(newestFirst ? from : Instant.MIN);
    }

    private CompletableFuture<Listing> read(Instant from) {
        ListingReader reader = new ListingReader(from);
        return next(reader).thenApply(listing -> {
            if (reader.isOrderShown()) {
                newestFirst = reader.isNewestFirst();
            }
            return listing;
        });
    }

    private CompletableFuture<Listing> next(ListingReader reader) {
        return pages.apply(reader.nextPage()).thenCompose(page -> {
            reader.add(page);
            return reader.isOver() ? CompletableFuture.completedFuture(reader.listing()) : next(reader);
        });
    }
}
