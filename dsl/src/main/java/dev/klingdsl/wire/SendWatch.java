package dev.klingdsl.wire;

import okhttp3.Call;
import okhttp3.EventListener;

/** Sees whether anything of one call was written to a connection: before that, certainly nothing reached the service. */
final class SendWatch extends EventListener {
    private volatile boolean sent;

    /** Listens to calls that carry a watch as their tag. */
    static EventListener of(Call call) {
        SendWatch watch = call.request().tag(SendWatch.class);
        return watch == null ? EventListener.NONE : watch;
    }

    boolean isSent() {
        return sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }
}
