package dev.klingdsl.ledger.store

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionStatus
import java.nio.file.Path
import java.sql.Connection
import spock.lang.Specification
import spock.lang.TempDir

class F04KilledWriterSpec extends Specification {
    static final int KILLS = 12
    static final long SEED = 20_260_301

    @TempDir
    Path folder

    def "a ledger whose writer is killed at any point opens, and has everything that was said to be written"() {
        given:
        Path file = folder.resolve('ledger.db')
        Random random = new Random(SEED)
        Map<String, SubmissionStatus> said = [:]

        expect:
        KILLS.times { run ->
            said.putAll(killAfter(1 + random.nextInt(60), file, "run$run"))
            assert integrity(file) == 'ok'
            SubmissionLedger ledger = DatabaseFixture.ledger(DatabaseFixture.sqlite(file))
            Map<String, LedgerEntry> kept = ledger.entries(EntryQuery.all()).collectEntries { [it.id(), it] }
            said.each { id, state ->
                SubmissionStatus known = kept[id].state().status()
                assert known == state || isLater(known, state)
            }
            kept.values().each { assert (it.state().status() == SubmissionStatus.ACCEPTED) == (it.uniqueId() != null) }
            assert kept.size() - said.size() <= run + 1
        }
    }

    static boolean isLater(SubmissionStatus known, SubmissionStatus said) {
        said.next().any { it == known || isLater(known, it) }
    }

    /** Returns what the writer said before it was killed; it may have written more than it could say. */
    static Map<String, SubmissionStatus> killAfter(int lines, Path file, String run) {
        String classes = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        Process process = new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(),
            '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classes, LedgerWriterFixture.name, file.toString(), run)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start()
        Map<String, SubmissionStatus> said = [:]
        def reader = process.inputReader()
        try {
            lines.times { note(reader.readLine(), said) }
        } finally {
            // Through its handle, as that leaves what it said to be read.
            process.toHandle().destroyForcibly()
            process.waitFor()
        }
        String line
        while ((line = reader.readLine()) != null) {
            note(line, said)
        }
        said
    }

    static void note(String line, Map<String, SubmissionStatus> said) {
        String[] words = line.split(' ')
        said[words[0]] = SubmissionStatus.valueOf(words[1])
    }

    static String integrity(Path file) {
        Connection connection = DatabaseFixture.sqlite(file).connection
        try {
            connection.createStatement().executeQuery('PRAGMA integrity_check').getString(1)
        } finally {
            connection.close()
        }
    }
}
