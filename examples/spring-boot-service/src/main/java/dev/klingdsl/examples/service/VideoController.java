package dev.klingdsl.examples.service;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.script.ScriptException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Takes orders and tells how far they are. Nothing is sent for an order with a mistake in it. */
@RestController
@RequestMapping("/videos")
class VideoController {
    private final KlingClient kling;
    private final KlingProperties properties;
    private final ScriptLibrary scripts;
    private final Map<String, RunningOrder> orders = new ConcurrentHashMap<>();

    VideoController(KlingClient kling, KlingProperties properties, ScriptLibrary scripts) {
        this.kling = kling;
        this.properties = properties;
        this.scripts = scripts;
    }

    @PostMapping
    ResponseEntity<?> order(@RequestBody VideoOrder order) {
        Optional<CompiledScript> script = scripts.find(order.script());
        if (script.isEmpty()) {
            return refused(List.of("there is no script '" + order.script() + "'"));
        }
        Plan plan;
        try {
            plan = script.get().plan(order.parameters());
        } catch (ScriptException e) {
            return refused(e.diagnostics().stream().map(Diagnostic::message).toList());
        }
        if (plan.hasErrors()) {
            return refused(plan.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(Diagnostic::message)
                    .toList());
        }
        String id = UUID.randomUUID().toString();
        RunOptions options = RunOptions.defaults().withOutput(properties.output());
        RunningOrder running = new RunningOrder(id, kling, plan, options);
        orders.put(id, running);
        return ResponseEntity.accepted().location(URI.create("/videos/" + id)).body(running.report());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderReport> report(@PathVariable("id") String id) {
        RunningOrder order = orders.get(id);
        return order == null ? ResponseEntity.notFound().build() : ResponseEntity.ok(order.report());
    }

    private static ResponseEntity<Refusal> refused(List<String> problems) {
        return ResponseEntity.unprocessableContent().body(new Refusal(problems));
    }
}
