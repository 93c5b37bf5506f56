/** What can go wrong: one exception base and its kinds, carrying strings and ids only. */
@NullMarked
package dev.klingdsl.error;

import org.jspecify.annotations.NullMarked;
