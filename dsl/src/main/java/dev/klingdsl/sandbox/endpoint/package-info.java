/** One handler for each endpoint of the service. */
@NullMarked
package dev.klingdsl.sandbox.endpoint;

import org.jspecify.annotations.NullMarked;
