package dev.klingdsl.soak

import dev.klingdsl.client.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.RunOptions
import dev.klingdsl.ledger.Databases
import dev.klingdsl.ledger.Ledger
import dev.klingdsl.ledger.LedgerSettings
import dev.klingdsl.ledger.SettlingRules
import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.Validation
import dev.klingdsl.request.VideoRequest
import groovy.transform.CompileStatic

import java.nio.file.Path
import java.time.Duration

/** A process that makes the videos of one batch, until it is done or killed. */
@CompileStatic
class SoakClient {
    static final String SECRET = 'soak-secret-canary'
    /** Longer than a call may take, as usual; short, as nobody waits 90 seconds for a process that was killed. */
    static final Duration HOLD = Duration.ofSeconds(5)
    static final Duration CALL = Duration.ofMillis(1500)

    static Plan batch(int number, int size) {
        List<Step> steps = (1..size).collect { int step ->
            VideoRequest request = VideoRequest.builder().prompt("batch $number, video $step").duration(5).build()
            new Step("v$step", null, new Validation(request, []), [:], 1)
        }
        new Plan("batch$number", steps, [], [])
    }

    static void main(String[] args) {
        Path folder = Path.of(args[1])
        LedgerSettings usual = LedgerSettings.defaults()
        LedgerSettings settings = new LedgerSettings(usual.clock(), usual.ids(), usual.owner(), HOLD)
        int exit = Ledger.jdbc(Databases.sqlite(folder.resolve('ledger.db')), settings).withCloseable { Ledger ledger ->
            KlingClient client = KlingClient.builder()
                    .baseUrl(new URI(args[0]))
                    .credentials(Credentials.app('soak', SECRET))
                    .ledger(ledger)
                    .settling(new SettlingRules(Duration.ofSeconds(1), 3, Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofMinutes(10)))
                    .callTimeout(CALL)
                    .pollInterval(Duration.ofMillis(100), Duration.ofMillis(300))
                    .build()
            client.withCloseable { KlingClient kling ->
                say('ready')
                Plan plan = batch(args[2] as int, args[3] as int)
                RunOptions options = RunOptions.defaults().withOutput(folder.resolve("out$plan.name"))
                def summary = kling.run(plan, options) { event -> }.await()
                summary.takes().findAll { it.error() }.each { say("${it.take()} ${it.state()} ${it.error().message}".toString()) }
                summary.success ? 0 : 1
            }
        }
        System.exit(exit)
    }

    private static void say(String words) {
        System.out.println(words)
        System.out.flush()
    }
}
