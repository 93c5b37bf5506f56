/** The training run for the archive of classes. */
@NullMarked
package dev.klingdsl.shell.startup.archive;

import org.jspecify.annotations.NullMarked;
