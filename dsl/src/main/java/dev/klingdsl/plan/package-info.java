/** The result of evaluating a script: an ordered list of named steps, each a valid request or its errors. */
@NullMarked
package dev.klingdsl.plan;

import org.jspecify.annotations.NullMarked;
