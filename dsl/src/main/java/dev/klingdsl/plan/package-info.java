/** What a script asks for: an ordered list of named steps, each a valid request or the reasons why it is none. */
@NullMarked
package dev.klingdsl.plan;

import org.jspecify.annotations.NullMarked;
