package dev.klingdsl.shell.cli;

import java.util.function.IntSupplier;

/**
 * The terminal. Its size is queried on every use, as windows are resized.
 *
 * @param in whether standard input is a terminal
 * @param out whether standard output is a terminal
 * @param err whether standard error is a terminal
 * @param columns its width; 0 when not known
 * @param rows its height; 0 when not known
 */
public record TerminalInfo(boolean in, boolean out, boolean err, IntSupplier columns, IntSupplier rows) {}
