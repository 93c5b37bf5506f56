package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.client.auth.AccountLabel;

/**
 * Whose results are a client's own.
 *
 * @param owner by the name that is written into sidecars
 * @param sandbox true when nobody pays
 */
public record Workplace(AccountLabel owner, boolean sandbox) {}
