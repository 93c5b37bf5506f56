/** Runs plans and single requests: configuration, credentials, uploads, submissions, downloads. */
@NullMarked
package dev.klingdsl.client;

import org.jspecify.annotations.NullMarked;
