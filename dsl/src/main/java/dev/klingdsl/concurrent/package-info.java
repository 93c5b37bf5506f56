/** Timers, queues and dispatchers without a thread of their own for each wait. */
@NullMarked
package dev.klingdsl.concurrent;

import org.jspecify.annotations.NullMarked;
