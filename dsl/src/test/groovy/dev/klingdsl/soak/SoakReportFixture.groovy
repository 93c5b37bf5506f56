package dev.klingdsl.soak

import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.sandbox.Endpoint
import groovy.io.FileType
import groovy.transform.CompileStatic

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path

/** What a soak left: every number but the first four has to be 0. */
@CompileStatic
class SoakReportFixture {
    static final Set<SubmissionStatus> ENDS = [SubmissionStatus.ACCEPTED, SubmissionStatus.REJECTED, SubmissionStatus.ABSENT, SubmissionStatus.UNSENT] as Set

    final int videos
    final int kills
    final int starts
    final int submissions
    final int tasks
    final int lost
    final int duplicates
    final int undecided
    final int secrets
    final int broken

    SoakReportFixture(SoakFixture soak, List<LedgerEntry> entries) {
        videos = soak.batches * SoakFixture.BATCH
        kills = soak.kills.get()
        starts = soak.starts.get()
        submissions = (int) soak.sandbox.requestCount(Endpoint.SUBMIT)
        tasks = soak.sandbox.tasks().size()
        Set<String> known = entries*.uniqueId().findAll() as Set<String>
        lost = soak.sandbox.tasks().count { !(it.uniqueId() in known) } as int
        duplicates = tasks - (soak.sandbox.tasks()*.body() as Set).size()
        undecided = entries.count { !(it.state().status() in ENDS) } as int
        List<Path> files = []
        soak.folder.toFile().eachFileRecurse(FileType.FILES) { File file -> files << file.toPath() }
        secrets = files.count { !it.toString().endsWith('.mp4') && holdsSecret(Files.readAllBytes(it)) } as int
        List<Path> results = files.findAll { it.toString().endsWith('.mp4') }
        broken = Math.abs(videos - results.size()) + (results.count { !isWhole(Files.readAllBytes(it)) } as int)
    }

    private static boolean holdsSecret(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1)
        text.contains(SoakClientFixture.SECRET) || text.contains('access_token') || text.contains('Signature=')
    }

    private static boolean isWhole(byte[] video) {
        video.length > 1000 && new String(video, 4, 4, StandardCharsets.ISO_8859_1) == 'ftyp'
    }

    @Override
    String toString() {
        """
        | videos | processes | kill -9 | submissions sent | jobs | lost | duplicates | undecided | secrets | broken files |
        |---|---|---|---|---|---|---|---|---|---|
        | $videos | $starts | $kills | $submissions | $tasks | $lost | $duplicates | $undecided | $secrets | $broken |
        """.stripIndent()
    }
}
