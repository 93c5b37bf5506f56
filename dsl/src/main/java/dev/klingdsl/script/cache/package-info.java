/** Makes scripts start faster: a cache of compiled scripts, and a preloader of the compiler. */
@NullMarked
package dev.klingdsl.script.cache;

import org.jspecify.annotations.NullMarked;
