/** What is done only to start sooner. */
@NullMarked
package dev.klingdsl.shell.startup;

import org.jspecify.annotations.NullMarked;
