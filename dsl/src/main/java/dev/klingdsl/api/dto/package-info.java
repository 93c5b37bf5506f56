/** The service's JSON: requests, responses and their parts. */
@NullMarked
package dev.klingdsl.api.dto;

import org.jspecify.annotations.NullMarked;
