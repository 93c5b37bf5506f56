/** The checks of 'kling doctor'. */
@NullMarked
package dev.klingdsl.shell.cli.check;

import org.jspecify.annotations.NullMarked;
