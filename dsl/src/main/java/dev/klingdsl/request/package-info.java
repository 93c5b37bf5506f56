/** What can be asked of the service: the immutable {@code VideoRequest}, its value types, and the rules they obey. */
@NullMarked
package dev.klingdsl.request;

import org.jspecify.annotations.NullMarked;
