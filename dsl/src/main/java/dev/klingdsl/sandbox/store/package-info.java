/** The sandbox's tasks and files, in memory. */
@NullMarked
package dev.klingdsl.sandbox.store;

import org.jspecify.annotations.NullMarked;
