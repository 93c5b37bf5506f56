/** Requests as JSON: written, redacted, compared. */
@NullMarked
package dev.klingdsl.request.json;

import org.jspecify.annotations.NullMarked;
