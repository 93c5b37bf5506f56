/** Timers, queues and dispatchers that need no thread for each wait. */
@NullMarked
package dev.klingdsl.concurrent;

import org.jspecify.annotations.NullMarked;
