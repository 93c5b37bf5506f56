package dev.klingdsl.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * How to reach the service.
 *
 * @param baseUrl http or https, with or without a slash at its end
 * @param clock what the server's clock is compared with
 * @param callTimeout for one call, from connecting to the last byte; not for transfers of files
 * @param parallelUploads at least 1
 * @param parallelDownloads at least 1
 */
public record HttpSettings(
        URI baseUrl, Clock clock, Duration callTimeout, int parallelUploads, int parallelDownloads) {}
