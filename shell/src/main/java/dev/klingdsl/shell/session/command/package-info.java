/** The commands of the live shell, one class each. */
@NullMarked
package dev.klingdsl.shell.session.command;

import org.jspecify.annotations.NullMarked;
