/** Resolves submissions whose response was lost. */
@NullMarked
package dev.klingdsl.client.reconcile;

import org.jspecify.annotations.NullMarked;
