package dev.klingdsl.examples.service;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An order that is carried out. */
final class RunningOrder {
    private final String id;
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Run run;

    RunningOrder(String id, KlingClient kling, Plan plan, RunOptions options) {
        this.id = id;
        this.run = kling.run(plan, options, this::note);
    }

    private void note(JobEvent event) {
        String state = event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (event instanceof JobEvent.StatusChanged changed) {
            state = changed.status().label();
        } else if (event instanceof JobEvent.TakeFailed failed) {
            state = "failed: " + failed.error().getMessage();
        }
        states.put(event.take().toString(), state);
    }

    OrderReport report() {
        return new OrderReport(id, run.done().isDone(), new TreeMap<>(states));
    }
}
