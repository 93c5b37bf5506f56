package dev.klingdsl.account;

import java.net.URI;

/**
 * The service that a client is connected to, for display; holds no secret.
 *
 * @param baseUrl where the service answers
 * @param credentialsSource where the credentials came from, such as {@code CHANJING_ACCESS_TOKEN}
 * @param sandbox true when the in-process sandbox answers: nothing is paid for and no real video is made
 */
public record Connection(URI baseUrl, String credentialsSource, boolean sandbox) {}
