/** Submitted requests and what becomes of them; asks through a port and never sees HTTP. */
@NullMarked
package dev.klingdsl.job;

import org.jspecify.annotations.NullMarked;
