package dev.klingdsl.http;

import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;

/**
 * Asked on an open connection, right before the first byte of a request is written: connecting can take long, and what
 * allowed the request may have ended meanwhile.
 */
@FunctionalInterface
public interface FirstByteCheck {
    /** Allows everything. */
    FirstByteCheck ALWAYS = () -> {};

    /** A network interceptor that asks the check that a request carries as its tag. */
    Interceptor INTERCEPTOR = FirstByteCheck::intercept;

    /**
     * Returns when the request may be written.
     *
     * @throws IOException if it may not; then nothing of it was sent
     */
    void verify() throws IOException;

    private static Response intercept(Interceptor.Chain chain) throws IOException {
        FirstByteCheck check = chain.request().tag(FirstByteCheck.class);
        if (check != null) {
            check.verify();
        }
        return chain.proceed(chain.request());
    }
}
