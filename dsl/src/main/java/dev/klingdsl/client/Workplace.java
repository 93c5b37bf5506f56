package dev.klingdsl.client;

/**
 * Whose results are a client's own.
 *
 * @param owner by the name that is written into sidecars
 * @param sandbox true when nobody pays
 */
record Workplace(Account owner, boolean sandbox) {}
