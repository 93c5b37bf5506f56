/** From a job to its files. */
@NullMarked
package dev.klingdsl.client.download;

import org.jspecify.annotations.NullMarked;
