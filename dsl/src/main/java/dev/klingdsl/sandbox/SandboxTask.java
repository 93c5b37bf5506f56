package dev.klingdsl.sandbox;

import java.time.Instant;

/**
 * The current state of a task: one paid submission.
 *
 * @param uniqueId the creation id in the response to the submission
 * @param body the submission's JSON exactly as received
 * @param createdAt by the sandbox's clock
 * @param state the {@code progress_desc} that a query returns
 */
public record SandboxTask(String uniqueId, String body, Instant createdAt, String state) {}
