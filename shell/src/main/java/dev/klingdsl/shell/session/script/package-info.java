/** Commands about loaded scripts and plans. */
@NullMarked
package dev.klingdsl.shell.session.script;

import org.jspecify.annotations.NullMarked;
