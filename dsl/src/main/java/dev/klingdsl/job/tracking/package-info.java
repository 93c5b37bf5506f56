/** Follows jobs with as few calls as the API allows. */
@NullMarked
package dev.klingdsl.job.tracking;

import org.jspecify.annotations.NullMarked;
