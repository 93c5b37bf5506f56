/**
 * An in-process server that speaks the whole of the service's protocol over real HTTP, free of charge and with faults to
 * order.
 */
@NullMarked
package dev.klingdsl.sandbox;

import org.jspecify.annotations.NullMarked;
