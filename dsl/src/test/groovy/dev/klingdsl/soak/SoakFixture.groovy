package dev.klingdsl.soak

import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import groovy.transform.CompileStatic

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

/**
 * Processes that make videos, two at a time on one ledger and one folder, are killed at random points, in front of a
 * service that loses and spoils answers. What is killed is started again, until all videos are there.
 */
@CompileStatic
class SoakFixture {
    static final List<String> FAULTS = [
        'drop', 'drop-after-accept', 'reset', 'partial-status', 'html', 'truncated-json', 'hang=2s', 'status=408',
        'unavailable=0s', 'code=40001', 'code=50000', 'lag=700ms']
    static final int LANES = 2
    static final int BATCH = 25

    final Path folder
    final Path credentials
    final SoakProcessFixture processes
    final int wantedKills
    final int wantedJobs
    final Random random
    final AtomicInteger kills = new AtomicInteger()
    final AtomicInteger starts = new AtomicInteger()
    final List<String> said = Collections.synchronizedList(new ArrayList<String>())
    int batches
    Sandbox sandbox

    SoakFixture(Path folder, int wantedKills, int wantedJobs, long seed) {
        this.folder = Files.createDirectories(folder.resolve('videos'))
        this.credentials = Files.createDirectories(folder.resolve('credentials'))
        this.processes = new SoakProcessFixture(folder.resolve('classes'))
        this.wantedKills = wantedKills
        this.wantedJobs = wantedJobs
        this.random = new Random(seed)
    }

    SoakReportFixture run(long seed) {
        sandbox = Sandbox.builder().taskTime(Duration.ofMillis(300)).seed(seed).start()
        processes.prepare()
        ExecutorService lanes = Executors.newFixedThreadPool(LANES)
        try {
            FAULTS.each { String fault -> sandbox.faults().sometimes(5, Endpoint.SUBMIT, Fault.parse(fault)) }
            sandbox.faults().sometimes(5, Endpoint.SUBMIT, Fault.code(50000).afterAccepting())
            while (kills.get() < wantedKills || batches * BATCH < wantedJobs) {
                batches++
                if (batches > wantedKills + wantedJobs) {
                    throw new IllegalStateException("only ${kills.get()} were killed in $batches batches: $said")
                }
                List<Callable<Void>> work = (1..LANES).collect { { -> lane(batches) } as Callable<Void> }
                lanes.invokeAll(work).each { it.get() }
            }
            return new SoakReportFixture(this, entries())
        } finally {
            lanes.shutdownNow()
            sandbox.close()
        }
    }

    /** Starts processes for a batch until one of them gets through. */
    private Void lane(int batch) {
        boolean done = false
        for (int round = 0; !done && round < 200; round++) {
            done = process(batch)
        }
        if (!done) {
            throw new IllegalStateException("batch $batch does not end: $said")
        }
        null
    }

    private boolean process(int batch) {
        starts.incrementAndGet()
        Process process = processes.start(sandbox, folder, credentials, batch, BATCH)
        BufferedReader reader = process.inputReader()
        boolean killed = ready(reader) && kills.get() < wantedKills && !process.waitFor(moment(), TimeUnit.MILLISECONDS)
        if (killed) {
            process.toHandle().destroyForcibly()
            kills.incrementAndGet()
        }
        String line
        while ((line = reader.readLine()) != null) {
            said << line
        }
        process.waitFor() == 0
    }

    /** What the virtual machine says before is not the client's. */
    private boolean ready(BufferedReader reader) {
        String line = reader.readLine()
        while (line != null && line != 'ready') {
            said << line
            line = reader.readLine()
        }
        line != null
    }

    private int moment() {
        synchronized (random) {
            random.nextInt(1000)
        }
    }

    private List<LedgerEntry> entries() {
        SubmissionLedger ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(folder.resolve('ledger.db')))
        ledger.entries(EntryQuery.all())
    }
}
