/** How long a person waits for a command, a prompt, and an answer to Tab. */
@NullMarked
package dev.klingdsl.examples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
