/** The API of runs: options, actions, outcomes, observers, sinks. */
@NullMarked
package dev.klingdsl.run;

import org.jspecify.annotations.NullMarked;
