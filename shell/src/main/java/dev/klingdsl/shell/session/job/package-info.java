/** Commands about jobs. */
@NullMarked
package dev.klingdsl.shell.session.job;

import org.jspecify.annotations.NullMarked;
