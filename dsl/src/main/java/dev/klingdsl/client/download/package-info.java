/** Follows jobs and downloads their files. */
@NullMarked
package dev.klingdsl.client.download;

import org.jspecify.annotations.NullMarked;
