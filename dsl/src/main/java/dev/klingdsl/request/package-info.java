/** Requests for videos: the immutable {@code VideoRequest}, its value types and their validation. */
@NullMarked
package dev.klingdsl.request;

import org.jspecify.annotations.NullMarked;
