package dev.klingdsl.wire;

import dev.klingdsl.job.JobStatus;
import dev.klingdsl.ledger.settling.ListedTask;

/**
 * One task of the account's list.
 *
 * @param task what it is
 * @param status how it is doing
 */
public record TaskRow(ListedTask task, JobStatus status) {}
