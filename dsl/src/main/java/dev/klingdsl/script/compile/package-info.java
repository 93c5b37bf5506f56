/** Loads scripts: reads them, and compiles them or takes their classes from the cache. */
@NullMarked
package dev.klingdsl.script.compile;

import org.jspecify.annotations.NullMarked;
