/** The benchmark: its sections, and the tables that they come to. */
@NullMarked
package dev.klingdsl.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
