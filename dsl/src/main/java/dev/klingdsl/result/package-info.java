/** Result files: their names, their arrival by atomic rename, and the sidecar that says how each was made. */
@NullMarked
package dev.klingdsl.result;

import org.jspecify.annotations.NullMarked;
