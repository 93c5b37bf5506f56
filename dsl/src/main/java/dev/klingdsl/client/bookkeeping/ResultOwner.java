package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.client.auth.AccountLabel;

/**
 * Whose results a client's runs leave.
 *
 * @param label the account as sidecars name it
 * @param sandbox true when nobody pays
 */
public record ResultOwner(AccountLabel label, boolean sandbox) {}
