package dev.klingdsl.api.dto;

import dev.klingdsl.job.JobStatus;

/**
 * One task of the account's list.
 *
 * @param task what it is
 * @param status how it is doing
 */
public record TaskRow(ListedTask task, JobStatus status) {}
