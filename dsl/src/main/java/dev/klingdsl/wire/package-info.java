/** The service's HTTP and JSON: nothing outside knows a path, a field name or a status code. */
@NullMarked
package dev.klingdsl.wire;

import org.jspecify.annotations.NullMarked;
