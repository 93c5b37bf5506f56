package dev.klingdsl.client.auth;

import dev.klingdsl.account.Credentials;

/**
 * Complete credentials and their source.
 *
 * @param source for display
 */
public record FoundCredentials(Credentials credentials, String source) {}
