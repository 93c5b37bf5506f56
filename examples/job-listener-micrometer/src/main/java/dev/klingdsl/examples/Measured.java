package dev.klingdsl.examples;

import dev.klingdsl.Kling;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.nio.file.Path;

/** Runs a script and shows what was measured. */
public final class Measured {
    private Measured() {}

    /** Makes two videos in the folder that the first argument names, or in {@code out}. */
    public static void main(String[] args) throws InterruptedException {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        makeVideos(registry, Path.of(args.length > 0 ? args[0] : "out"));
        System.out.print(registry.getMetersAsString());
    }

    static void makeVideos(MeterRegistry registry, Path folder) throws InterruptedException {
        Plan plan = Kling.script("kling { prompt 'a fox turns to camera'; takes 2 }")
                .plan();

        // Without sandbox(), the account in the environment is used, and paid from.
        try (KlingClient kling = KlingClient.builder()
                .sandbox()
                .observer(new MicrometerObserver(registry))
                .build()) {
            kling.run(plan, RunOptions.defaults().withOutput(folder), event -> {})
                    .await();
        }
    }
}
