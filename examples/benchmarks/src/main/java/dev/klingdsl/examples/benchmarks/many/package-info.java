/** What it takes to drive very many jobs: the client in a small process of its own, the sandbox in another. */
@NullMarked
package dev.klingdsl.examples.benchmarks.many;

import org.jspecify.annotations.NullMarked;
