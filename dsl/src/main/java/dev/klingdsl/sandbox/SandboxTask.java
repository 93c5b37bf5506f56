package dev.klingdsl.sandbox;

import java.time.Instant;

/**
 * A task as the sandbox sees it at this moment: one paid submission.
 *
 * @param uniqueId the creation id that the submission was answered with, if its answer arrived
 * @param body the submission's JSON exactly as received
 * @param createdAt by the sandbox's clock
 * @param state the {@code progress_desc} that a query would show
 */
public record SandboxTask(String uniqueId, String body, Instant createdAt, String state) {}
