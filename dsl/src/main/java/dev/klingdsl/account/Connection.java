package dev.klingdsl.account;

import java.net.URI;

/**
 * The service that a client is connected to, for display; contains no secret.
 *
 * @param baseUrl the base URL of the service
 * @param credentialsSource the source of the credentials, such as {@code CHANJING_ACCESS_TOKEN}
 * @param sandbox true for the in-process sandbox, which charges nothing and makes no real video
 */
public record Connection(URI baseUrl, String credentialsSource, boolean sandbox) {}
