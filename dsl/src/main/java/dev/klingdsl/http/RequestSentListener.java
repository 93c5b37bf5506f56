package dev.klingdsl.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Sees whether anything of one call was written to a connection: before that, certainly nothing reached the service. */
public final class RequestSentListener extends EventListener {
    private volatile boolean sent;

    /** Listens to calls that carry a watch as their tag. */
    public static EventListener of(Call call) {
        RequestSentListener watch = call.request().tag(RequestSentListener.class);
        return watch == null ? EventListener.NONE : watch;
    }

    public boolean isSent() {
        return sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }
}
