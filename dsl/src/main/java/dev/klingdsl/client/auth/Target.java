package dev.klingdsl.client.auth;

import dev.klingdsl.account.Connection;
import dev.klingdsl.account.Credentials;
import dev.klingdsl.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.UUID;

/**
 * The server and the credentials of a client's calls.
 *
 * @param server the in-process sandbox; null for a real service
 */
public record Target(
        Connection connection,
        Credentials credentials,
        @Nullable Sandbox server) {

    public static Target remote(FoundCredentials found, URI baseUrl) {
        return new Target(new Connection(baseUrl, found.source(), false), found.credentials(), null);
    }

    public static Target sandbox(Sandbox server, String source) {
        // Sandboxes share no jobs, so each has an account of its own.
        Credentials credentials = Credentials.app("sandbox-" + UUID.randomUUID(), "sandbox");
        return new Target(new Connection(server.baseUrl(), source, true), credentials, server);
    }
}
