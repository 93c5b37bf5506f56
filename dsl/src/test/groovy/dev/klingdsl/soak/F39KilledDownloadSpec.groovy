package dev.klingdsl.soak

import dev.klingdsl.account.Credentials
import dev.klingdsl.client.KlingClient
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.TimeUnit

/** Processes that download are killed wherever they are; {@code -Psoak} kills more of them. */
class F39KilledDownloadSpec extends Specification {
    static final int KILLS = Integer.getInteger('soak.downloads', 5)
    static final long SEED = Long.getLong('soak.seed', 20_260_801L)
    static final int SIZE = 24_000_000

    @TempDir
    Path dir
    @AutoCleanup
    Sandbox sandbox = Sandbox.builder().taskTime(Duration.ZERO).outputSize(SIZE).start()
    Random random = new Random(SEED)

    def "F39: whenever a process is killed, its file is absent or whole, and the next one goes on from what there is"() {
        given:
        def credentials = Files.createDirectories(dir.resolve('credentials'))
        def folder = Files.createDirectories(dir.resolve('videos'))
        def processes = new SoakProcessFixture(dir.resolve('classes'))
        def (job, original) = made(credentials)
        int number = 1
        int cut = 0
        int wholes = 0

        expect:
        for (int kill = 1; cut < KILLS; kill++) {
            assert kill <= 5 * KILLS: "only $cut downloads were cut off"
            long had = rest(folder, number)
            long before = sandbox.requestCount(Endpoint.DOWNLOAD)
            killWithin(processes.start(credentials, DownloadingClientFixture, [sandbox.baseUrl().toString(), folder.toString(), job, "$number".toString()]), folder, number)

            // What was there is asked on from.
            def asked = sandbox.requests(Endpoint.DOWNLOAD).drop((int) before)
            assert asked.empty || asked.first().headers()['Range'] == (had ? "bytes=$had-".toString() : null)

            while (Files.exists(DownloadingClientFixture.file(folder, number))) {
                assert Files.mismatch(DownloadingClientFixture.file(folder, number), original) == -1
                Files.delete(DownloadingClientFixture.file(folder, number))
                // What a process leaves that is killed before it has cleared up behind a whole file.
                ['part', 'part.etag'].each { Files.deleteIfExists(folder.resolve("v${number}.mp4.$it")) }
                number++
                wholes++
            }
            assert folder.toFile().list().every { it.startsWith("v${number}.mp4.part") }
            if (rest(folder, number) > had) {
                cut++
            }
        }
        println "$cut downloads cut off by kill -9, $wholes files whole"

        and: 'what the last one left is completed'
        def client = client(credentials)
        client.download(client.attach(job, DownloadingClientFixture.REQUEST), DownloadingClientFixture.file(folder, number)).get(60, TimeUnit.SECONDS)
        sandbox.requests(Endpoint.DOWNLOAD).last().headers()['Range']
        Files.mismatch(DownloadingClientFixture.file(folder, number), original) == -1
        folder.toFile().list() == ["v${number}.mp4".toString()] as String[]

        cleanup: client?.close()
    }

    private KlingClient client(Path credentials) {
        KlingClient.builder().environment(CHANJING_OPENAPI_CREDENTIALS_DIR: credentials.toString()).baseUrl(sandbox.baseUrl())
                .credentials(Credentials.app('soak', SoakClientFixture.SECRET)).pollInterval(Duration.ofMillis(10), Duration.ofMillis(10)).build()
    }

    /** Returns a job and its file, fetched in peace. */
    private List made(Path credentials) {
        client(credentials).withCloseable {
            def job = it.submit(DownloadingClientFixture.REQUEST).get(60, TimeUnit.SECONDS)
            [job.id(), it.download(job, dir.resolve('original.mp4')).get(60, TimeUnit.SECONDS)]
        }
    }

    /** Kills when that much has arrived of a file, or when it is whole, or a moment later. */
    private void killWithin(Process process, Path folder, int first) {
        long enough = (long) (rest(folder, first) + random.nextDouble() * SIZE)
        int moment = random.nextInt(4)
        int turns = 0
        try {
            while (rest(folder, first) < enough && !Files.exists(DownloadingClientFixture.file(folder, first)) && process.alive) {
                process.waitFor(1, TimeUnit.MILLISECONDS)
                if (++turns > 100_000) {
                    throw new IllegalStateException("it goes on without an end: ${folder.toFile().list()}, ${sandbox.requests().takeRight(3)}")
                }
            }
            if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it ended by itself: ${process.inputReader().readLines()}")
            }
        } finally {
            process.destroyForcibly()
            process.waitFor()
        }
    }

    private static long rest(Path folder, int number) {
        File part = folder.resolve("v${number}.mp4.part").toFile()
        folder.resolve("v${number}.mp4.part.etag").toFile().exists() ? part.length() : 0
    }
}
