/** Credentials, and the accounts that submissions belong to. */
@NullMarked
package dev.klingdsl.account;

import org.jspecify.annotations.NullMarked;
