/** Jobs of the ledger as text and JSON. */
@NullMarked
package dev.klingdsl.shell.render.job;

import org.jspecify.annotations.NullMarked;
