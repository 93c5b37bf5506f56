package dev.klingdsl.client.take;

import dev.klingdsl.concurrent.SerialDispatcher;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.run.RunOptions;

import java.util.function.Consumer;

/**
 * What the takes of one run share.
 *
 * @param refused hears of a refusal that every further submission would meet as well
 */
public record RunContext(RunOptions options, SerialDispatcher events, Consumer<KlingException> refused) {}
