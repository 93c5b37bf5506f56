/** HTTP: clients, transfers of files, and the guard of URLs that the service names. */
@NullMarked
package dev.klingdsl.http;

import org.jspecify.annotations.NullMarked;
