package dev.klingdsl.client.submit;

import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.http.FirstByteCheck;
import dev.klingdsl.ledger.LedgerEntry;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Confirms the lease on an intent again once the connection is open: connecting takes long, and a process that was
 * suspended meanwhile may have lost the lease to another one.
 */
record LeaseCheck(SubmissionRecorder recorder, LedgerEntry intent) implements FirstByteCheck {
    /** A confirmation that takes longer than this may be outdated when it returns. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Override
    public void verify() throws IOException {
        long start;
        do {
            start = System.nanoTime();
            try {
                recorder.confirm(intent);
            } catch (KlingException e) {
                throw new IOException(e.getMessage(), e);
            }
        } while (System.nanoTime() - start > PAUSE_NANOS);
    }
}
