package dev.klingdsl.client;

import dev.klingdsl.account.Connection;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The result of one call to the service that changes nothing.
 *
 * @param connection the service that was called
 * @param reachable true when the service answered in its own format, including with an error
 * @param tokenAccepted true when the access token is valid
 * @param clockSkew how far the server's clock is ahead of this machine's, negative when it is behind; to the second;
 *     null when no server answered
 * @param problem the failure; null when the call succeeded
 */
public record Diagnosis(
        Connection connection,
        boolean reachable,
        boolean tokenAccepted,
        @Nullable Duration clockSkew,
        @Nullable KlingException problem) {

    /** Returns the diagnosis for the outcome of a call. */
    static Diagnosis of(Connection connection, @Nullable Duration clockSkew, @Nullable KlingException problem) {
        return new Diagnosis(
                connection,
                problem == null || problem instanceof ApiException || problem.getCause() instanceof ApiException,
                problem == null || (problem instanceof ApiException && !(problem instanceof TokenRejectedException)),
                clockSkew,
                problem);
    }
}
