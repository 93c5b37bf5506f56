package dev.klingdsl.client.auth;

import dev.klingdsl.account.Credentials;

/**
 * Complete credentials and where they come from.
 *
 * @param source for people
 */
public record FoundCredentials(Credentials credentials, String source) {}
