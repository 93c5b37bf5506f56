package dev.klingdsl.client;

import dev.klingdsl.account.Connection;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What one harmless call to the service found out.
 *
 * @param connection what was called
 * @param reachable true when the service answered in its own format, be it a refusal
 * @param tokenAccepted true when the access token is valid
 * @param clockSkew how far the server's clock is ahead of this machine's, negative when it is behind; to the second;
 *     null when no server answered
 * @param problem what went wrong; null when all is well
 */
public record Diagnosis(
        Connection connection,
        boolean reachable,
        boolean tokenAccepted,
        @Nullable Duration clockSkew,
        @Nullable KlingException problem) {

    /** Judges what came of one call. */
    static Diagnosis of(Connection connection, @Nullable Duration clockSkew, @Nullable KlingException problem) {
        return new Diagnosis(
                connection,
                problem == null || problem instanceof ApiException || problem.getCause() instanceof ApiException,
                problem == null || (problem instanceof ApiException && !(problem instanceof TokenRejectedException)),
                clockSkew,
                problem);
    }
}
