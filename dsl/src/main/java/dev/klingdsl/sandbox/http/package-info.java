/** A small HTTP/1.1 server that can also misbehave. */
@NullMarked
package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.NullMarked;
