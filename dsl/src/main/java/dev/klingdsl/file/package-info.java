/** Files that are written atomically, belong to one user, or are locked between processes. */
@NullMarked
package dev.klingdsl.file;

import org.jspecify.annotations.NullMarked;
