package dev.klingdsl.sandbox.store;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;

/** The settings of a sandbox. */
public record SandboxSettings(
        Clock clock,
        Duration taskTime,
        Duration fileTime,
        Duration listingLag,
        Duration bookingDelay,
        Duration urlLifetime,
        @Nullable Credentials credentials,
        int qps,
        long balance,
        long outputSize,
        int requestLog) {

    /** The only app id and key that this sandbox accepts. */
    public record Credentials(String appId, String secretKey) {
        @Override
        public String toString() {
            return "Credentials[" + appId + "]";
        }
    }
}
