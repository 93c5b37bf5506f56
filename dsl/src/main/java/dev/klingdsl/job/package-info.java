/** Jobs, their states and the events of a run. */
@NullMarked
package dev.klingdsl.job;

import org.jspecify.annotations.NullMarked;
