/** The Chanjing open API: endpoints, calls, tokens, uploads. */
@NullMarked
package dev.klingdsl.api;

import org.jspecify.annotations.NullMarked;
