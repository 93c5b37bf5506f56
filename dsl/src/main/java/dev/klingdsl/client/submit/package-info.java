/** Submits requests, which is the paid call: from a request to a job. */
@NullMarked
package dev.klingdsl.client.submit;

import org.jspecify.annotations.NullMarked;
