/** Retry, circuit breaker and rate limits. */
@NullMarked
package dev.klingdsl.http.resilience;

import org.jspecify.annotations.NullMarked;
