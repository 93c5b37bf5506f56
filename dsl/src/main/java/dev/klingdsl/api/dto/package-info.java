/** Requests and responses as they stand in the JSON of the service. */
@NullMarked
package dev.klingdsl.api.dto;

import org.jspecify.annotations.NullMarked;
