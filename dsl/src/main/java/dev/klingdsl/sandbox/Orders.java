package dev.klingdsl.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What faults ask the handler of a request to do differently. */
record Orders(
        @Nullable String taskEnd, @Nullable String errMsg, Duration listingLag, int fileEnd, boolean replaceFile) {
    static final Orders NONE = new Orders(null, null, Duration.ZERO, StoredFile.READY, false);

    Orders withTaskEnd(String state, @Nullable String message) {
        return new Orders(state, message, listingLag, fileEnd, replaceFile);
    }

    Orders withListingLag(Duration lag) {
        return new Orders(taskEnd, errMsg, lag, fileEnd, replaceFile);
    }

    Orders withFileEnd(int status) {
        return new Orders(taskEnd, errMsg, listingLag, status, replaceFile);
    }

    Orders withReplacedFile() {
        return new Orders(taskEnd, errMsg, listingLag, fileEnd, true);
    }
}
