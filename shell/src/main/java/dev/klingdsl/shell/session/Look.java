package dev.klingdsl.shell.session;

import dev.klingdsl.shell.render.Paint;

import java.util.function.IntSupplier;

/**
 * How text is to look.
 *
 * @param paint coloured or not
 * @param columns the width to fill, asked for anew each time
 */
public record Look(Paint paint, IntSupplier columns) {}
