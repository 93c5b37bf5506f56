package dev.klingdsl.http;

import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.NetworkException;

import javax.net.ssl.SSLException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/** Describes in plain words why a connection failed. */
public final class NetworkExceptions {
    private NetworkExceptions() {}

    public static NetworkException of(Throwable cause, Exchange exchange, boolean sent) {
        return new NetworkException(words(cause), exchange, sent, cause);
    }

    private static String words(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "the host name of the service is not known";
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return "no connection to the service";
        }
        if (cause instanceof SSLException) {
            return "no secure connection to the service";
        }
        if (cause instanceof InterruptedIOException) {
            return "the service did not answer in time";
        }
        return cause instanceof IOException
                ? "the connection to the service broke"
                : "the call failed (" + cause.getClass().getSimpleName() + ")";
    }
}
