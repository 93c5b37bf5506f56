package dev.klingdsl.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Records whether anything of one call was written to a connection: until then, nothing has reached the service. */
public final class RequestSentListener extends EventListener {
    private volatile boolean sent;

    /** Returns the listener that is a tag of the call, if there is one. */
    public static EventListener of(Call call) {
        RequestSentListener listener = call.request().tag(RequestSentListener.class);
        return listener == null ? EventListener.NONE : listener;
    }

    public boolean isSent() {
        return sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }
}
