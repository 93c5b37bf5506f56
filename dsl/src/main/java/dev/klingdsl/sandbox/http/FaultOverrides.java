package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** How faults change what the handler of a request does. */
public record FaultOverrides(
        @Nullable String taskEnd, @Nullable String errMsg, Duration listingLag, int fileEnd, boolean replaceFile) {
    /** The status of a file that may be used. */
    public static final int FILE_READY = 1;

    public static final FaultOverrides NONE = new FaultOverrides(null, null, Duration.ZERO, FILE_READY, false);

    public FaultOverrides withTaskEnd(String state, @Nullable String message) {
        return new FaultOverrides(state, message, listingLag, fileEnd, replaceFile);
    }

    public FaultOverrides withListingLag(Duration lag) {
        return new FaultOverrides(taskEnd, errMsg, lag, fileEnd, replaceFile);
    }

    public FaultOverrides withFileEnd(int status) {
        return new FaultOverrides(taskEnd, errMsg, listingLag, status, replaceFile);
    }

    public FaultOverrides withReplacedFile() {
        return new FaultOverrides(taskEnd, errMsg, listingLag, fileEnd, true);
    }
}
