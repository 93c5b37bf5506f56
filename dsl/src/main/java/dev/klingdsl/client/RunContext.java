package dev.klingdsl.client;

import dev.klingdsl.error.KlingException;

import java.util.function.Consumer;

/**
 * What the takes of one run share.
 *
 * @param refused hears of a refusal that every further submission would meet as well
 */
record RunContext(RunOptions options, EventLine events, Consumer<KlingException> refused) {}
