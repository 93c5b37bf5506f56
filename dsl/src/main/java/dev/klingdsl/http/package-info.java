/** HTTP plumbing that knows nothing of the service. */
@NullMarked
package dev.klingdsl.http;

import org.jspecify.annotations.NullMarked;
