/** What is asked of a run of a plan, and what it answers: options, actions, outcomes, observers, sinks. */
@NullMarked
package dev.klingdsl.run;

import org.jspecify.annotations.NullMarked;
