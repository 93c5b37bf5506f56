/** Finds out what became of submissions whose answer was lost. */
@NullMarked
package dev.klingdsl.client.reconcile;

import org.jspecify.annotations.NullMarked;
