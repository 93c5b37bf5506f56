package dev.klingdsl.client;

import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.TaskBody;

import java.util.List;

/**
 * Submissions in doubt of one body, which have to be decided together.
 *
 * @param entries oldest first, at least one, all held by this process
 */
record SettlingGroup(TaskBody body, List<Entry> entries) {}
