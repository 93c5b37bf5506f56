package dev.klingdsl.soak

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary
import dev.klingdsl.run.TakeOutcome
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.Validation
import dev.klingdsl.request.VideoRequest
import groovy.transform.CompileStatic

import java.nio.file.Path
import java.time.Duration

/**
 * A process that makes the videos of one batch, until it is done or killed. It asks little of Groovy's
 * runtime, whose start would be much of its life.
 */
@CompileStatic
class SoakClientFixture {
    static final String SECRET = 'soak-secret-canary'
    /** Longer than a call may take, as usual; short, as nobody waits 90 seconds for a process that was killed. */
    static final Duration HOLD = Duration.ofSeconds(5)
    static final Duration CALL = Duration.ofMillis(1500)

    static Plan batch(int number, int size) {
        List<Step> steps = new ArrayList<>()
        for (int step = 1; step <= size; step++) {
            VideoRequest request = VideoRequest.builder().prompt(String.format('batch %d, video %d', number, step)).duration(5).build()
            steps.add(new Step('v'.concat(Integer.toString(step)), null, new Validation(request, List.of()), Map.of(), 1))
        }
        new Plan('batch'.concat(Integer.toString(number)), steps, List.of(), List.of())
    }

    static void main(String[] args) {
        Path folder = Path.of(args[1])
        LedgerSettings usual = LedgerSettings.defaults()
        LedgerSettings settings = new LedgerSettings(usual.clock(), usual.ids(), usual.owner(), HOLD)
        int exit = 1
        try (SubmissionLedger ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(folder.resolve('ledger.db')), settings)
                KlingClient kling = client(args[0], ledger)) {
            say('ready')
            Plan plan = batch(Integer.parseInt(args[2]), Integer.parseInt(args[3]))
            RunOptions options = RunOptions.defaults().withOutput(folder.resolve('out'.concat(plan.name())))
            RunSummary summary = kling.run(plan, options, event -> { }).await()
            for (TakeOutcome take : summary.takes()) {
                if (take.error() != null) {
                    say(String.format('%s %s %s', take.take(), take.state(), take.error().message))
                }
            }
            exit = summary.isSuccess() ? 0 : 1
        }
        System.exit(exit)
    }

    private static KlingClient client(String url, SubmissionLedger ledger) {
        KlingClient.builder()
                .baseUrl(new URI(url))
                .credentials(Credentials.app('soak', SECRET))
                .ledger(ledger)
                .listingLag(Duration.ofSeconds(1))
                .callTimeout(CALL)
                .pollInterval(Duration.ofMillis(100), Duration.ofMillis(300))
                .build()
    }

    private static void say(String words) {
        System.out.println(words)
        System.out.flush()
    }
}
