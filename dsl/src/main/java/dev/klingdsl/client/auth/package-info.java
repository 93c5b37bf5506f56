/** Access tokens: where credentials come from, and one valid token for each account. */
@NullMarked
package dev.klingdsl.client.auth;

import org.jspecify.annotations.NullMarked;
