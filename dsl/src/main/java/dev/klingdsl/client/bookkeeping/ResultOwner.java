package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.client.auth.AccountLabel;

/**
 * The owner of the results of a client's runs.
 *
 * @param label the account as recorded in sidecars
 * @param sandbox true when results are free of charge
 */
public record ResultOwner(AccountLabel label, boolean sandbox) {}
