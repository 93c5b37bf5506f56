/** A small HTTP/1.1 server that can violate the protocol on request. */
@NullMarked
package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.NullMarked;
