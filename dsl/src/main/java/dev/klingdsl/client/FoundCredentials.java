package dev.klingdsl.client;

/**
 * Complete credentials and where they come from.
 *
 * @param source for people
 */
record FoundCredentials(Credentials credentials, String source) {}
