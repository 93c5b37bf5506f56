package dev.klingdsl.examples.service;

import dev.klingdsl.client.Diagnosis;
import dev.klingdsl.client.KlingClient;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the service answers and accepts the token; asks with one harmless call. */
@Component
class KlingHealthIndicator implements HealthIndicator {
    private final KlingClient kling;

    KlingHealthIndicator(KlingClient kling) {
        this.kling = kling;
    }

    @Override
    public Health health() {
        try {
            Diagnosis diagnosis = kling.diagnose();
            Health.Builder health = diagnosis.tokenAccepted() ? Health.up() : Health.down();
            if (diagnosis.problem() != null) {
                health.withDetail("problem", String.valueOf(diagnosis.problem().getMessage()));
            }
            return health.withDetail("sandbox", kling.isSandbox()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }
}
