/** What planning and building requests cost in a JVM that is warm: time and bytes, by JMH. */
@NullMarked
package dev.klingdsl.examples.benchmarks.jvm;

import org.jspecify.annotations.NullMarked;
