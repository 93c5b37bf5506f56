package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.request.json.NormalizedRequest;

import java.util.List;

/**
 * Submissions in doubt of one body, which have to be decided together.
 *
 * @param entries oldest first, at least one, all held by this process
 */
record SettlingGroup(NormalizedRequest body, List<LedgerEntry> entries) {}
