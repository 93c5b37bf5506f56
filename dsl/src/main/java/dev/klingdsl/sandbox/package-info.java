/** An in-process server that implements the service's whole protocol over HTTP, free of charge, and can inject faults. */
@NullMarked
package dev.klingdsl.sandbox;

import org.jspecify.annotations.NullMarked;
