package dev.klingdsl.result

import dev.klingdsl.error.DownloadException
import dev.klingdsl.file.DirectorySync
import dev.klingdsl.http.FileSink
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class VideoFileSinkSpec extends Specification {
    @TempDir
    Path dir
    List<List<Long>> reports = []

    VideoFileSink incoming(String name = 'new/v.mp4') {
        new VideoFileSink(dir.resolve(name), { bytes, total -> reports << [bytes, total] })
    }

    static byte[] video(int count) {
        def bytes = ByteBuffer.allocate(count)
        if (count >= 16) {
            bytes.putInt(8).put('ftyp'.bytes).putInt(count - 8).put('mdat'.bytes)
        }
        bytes.array()
    }

    static InputStream bytes(int count) {
        new ByteArrayInputStream(video(count))
    }

    static FileSink.Body whole(long length, String etag = null) {
        new FileSink.Body(0, length, etag)
    }

    def "a file has its name only when all of it is there"() {
        given:
        def stream = new InputStream() {
            final byte[] content = video(3_000_000)
            int at

            @Override
            int read() {
                throw new UnsupportedOperationException()
            }

            @Override
            int read(byte[] b, int off, int len) {
                assert !Files.exists(dir.resolve('new/v.mp4'))
                int count = Math.min(len, content.length - at)
                System.arraycopy(content, at, b, off, count)
                at += count
                count > 0 ? count : -1
            }
        }
        expect:
        Files.size(incoming().receive(stream, whole(3_000_000))) == 3_000_000
        reports.first() == [0, 3_000_000]
        reports.last() == [3_000_000, 3_000_000]
        dir.resolve('new').toFile().list() == ['v.mp4'] as String[]
    }

    def "#count bytes of #length announced are refused"() {
        when: incoming().receive(bytes(count), whole(length))
        then:
        thrown(IOException)
        !Files.exists(dir.resolve('new/v.mp4'))
        where:
        count | length
        99    | 100
        101   | 100
        0     | 0
        0     | -1
    }

    def "of two that fetch the same file at the same time one gives it its name, and both are left whole"() {
        given:
        def others = 1
        def late = new VideoFileSink(dir.resolve('new/v.mp4'), { arrived, total ->
            if (others-- > 0) incoming().receive(bytes(70), whole(70))
        })
        when: late.receive(bytes(100), whole(100))
        then:
        def e = thrown(DownloadException)
        e.message.contains('exists and is not replaced')
        Files.size(dir.resolve('new/v.mp4')) == 70
        dir.resolve('new').toFile().list() == ['v.mp4'] as String[]
    }

    def "of many that fetch one file at once each finds it whole, and nobody takes away what another one writes"() {
        given:
        def threads = Executors.newFixedThreadPool(6)

        expect:
        (1..40).every { round ->
            def target = dir.resolve("$round/v.mp4")
            def start = new CyclicBarrier(6)
            def ends = (1..6).collect {
                threads.submit({
                    start.await()
                    try {
                        new VideoFileSink(target, { arrived, total -> }).receive(bytes(5_000), whole(5_000, '"v1"'))
                    } catch (DownloadException e) {
                        assert e.message.contains('exists and is not replaced')
                        target
                    }
                } as Callable<Path>)
            }
            assert ends*.get().unique() == [target]
            assert Files.readAllBytes(target) == video(5_000)
            assert target.parent.toFile().list() == ['v.mp4'] as String[]
            true
        }

        cleanup: threads.shutdown()
    }

    def "an unknown length is taken as it comes"() {
        expect: Files.size(incoming().receive(bytes(70), whole(-1))) == 70
    }

    def "a folder that cannot be written is told"() {
        given: dir.resolve('new').toFile().text = 'a file'
        when: incoming().receive(bytes(70), whole(70))
        then:
        def e = thrown(DownloadException)
        e.message.contains('cannot be written')
    }

    def "F39: wherever a download is cut off, the file is absent, and the rest makes it whole"() {
        given:
        def content = video(200_000)
        new Random(5).nextBytes(content)
        System.arraycopy(video(200_000), 0, content, 0, 16)
        def random = new Random(seed)

        when: 'each transfer is stopped as if its process were, without a chance to clear up'
        int transfers = 0
        while (!Files.exists(dir.resolve('new/v.mp4'))) {
            assert ++transfers < 100
            def rest = incoming().rest()
            long from = rest ? rest.bytes() : 0
            int left = random.nextInt(60_000)
            def stream = new FilterInputStream(new ByteArrayInputStream(content, from as int, content.length - from as int)) {
                @Override
                int read(byte[] b, int off, int len) {
                    if (left <= 0) {
                        throw new ThreadDeath()
                    }
                    int read = super.read(b, off, Math.min(len, left))
                    left -= Math.max(0, read)
                    read
                }
            }
            try {
                incoming().receive(stream, new FileSink.Body(from, content.length, '"v1"'))
            } catch (ThreadDeath ignored) {
                assert !Files.exists(dir.resolve('new/v.mp4'))
            }
        }

        then:
        Files.readAllBytes(dir.resolve('new/v.mp4')) == content
        dir.resolve('new').toFile().list() == ['v.mp4'] as String[]

        where: seed << (1..50)
    }

    def "F39: a file's content is on the disk before it has its name, and the name before it is told"() {
        given:
        def target = dir.resolve('v.mp4')
        def seen = []
        def part = new PartFile(target) {
            @Override
            FileChannel open(FileSink.Body body) {
                new FullDiskFixture(super.open(body), Long.MAX_VALUE) {
                    @Override
                    void force(boolean metaData) {
                        seen << "content of ${size()} bytes, ${Files.exists(target) ? 'named' : 'not named'}".toString()
                        super.force(metaData)
                    }
                }
            }
        }
        def folder = new DirectorySync() {
            @Override
            void sync(Path synced) {
                seen << "names of ${synced == dir ? 'the folder' : synced}, ${Files.exists(target) ? 'named' : 'not named'}".toString()
            }
        }

        when: new VideoFileSink(target, part, folder, { arrived, total -> }).receive(bytes(1_000), whole(1_000, '"v1"'))
        then: seen == ['content of 1000 bytes, not named', 'names of the folder, named']
    }

    def "F39: the disk takes the sync of a folder, and one that is not there is nobody's failure"() {
        when:
        DirectorySync.DISK.sync(dir)
        DirectorySync.DISK.sync(dir.resolve('none'))
        then: noExceptionThrown()
    }

    def "F38: #what is no video"() {
        when: incoming().receive(new ByteArrayInputStream(content as byte[]), whole(content.length))
        then:
        def e = thrown(DownloadException)
        e.message.contains('not a whole mp4 video')
        dir.resolve('new').toFile().list() == [] as String[]
        where:
        what                    | content
        'a page'                | '<html><body>Sorry</body></html>'.bytes
        'a video that is cut'   | Arrays.copyOf(video(100), 95)
        'next to nothing'       | [1, 2, 3] as byte[]
    }

    def "what has arrived with a name of its content is continued, and forgotten with another one"() {
        given:
        def content = video(1000)
        def broken = new SequenceInputStream(new ByteArrayInputStream(content, 0, 600), new InputStream() {
            @Override
            int read() {
                throw new IOException('reset')
            }
        })
        when: incoming().receive(broken, whole(1000, '"v1"'))
        then: thrown(IOException)
        incoming().rest() == new FileSink.Rest(600, '"v1"')

        when: 'the server has another content by now'
        incoming().receive(bytes(1000), whole(1000, '"v2"'))
        then: Files.readAllBytes(dir.resolve('new/v.mp4')) == content
    }

    def "what is left when a process dies between giving the name and taking the old one away never harms the video"() {
        given:
        incoming().receive(bytes(100), whole(100, '"v1"'))
        Files.createLink(dir.resolve('new/v.mp4.part'), dir.resolve('new/v.mp4'))
        Files.move(dir.resolve('new/v.mp4'), dir.resolve('kept.mp4'))
        when: incoming().receive(bytes(50), whole(50, '"v2"'))
        then:
        Files.readAllBytes(dir.resolve('kept.mp4')) == video(100)
        Files.readAllBytes(dir.resolve('new/v.mp4')) == video(50)
    }

    def "F40: a disk that is full leaves the file absent, keeps what has arrived, and says what to do"() {
        given: 'a disk that takes 300,000 bytes'
        def target = dir.resolve('v.mp4')
        def full = new PartFile(target) {
            @Override
            FileChannel open(FileSink.Body body) {
                new FullDiskFixture(super.open(body), 300_000)
            }
        }

        when: new VideoFileSink(target, full, DirectorySync.DISK, { arrived, total -> }).receive(bytes(1_000_000), whole(1_000_000, '"v1"'))
        then:
        def e = thrown(DownloadException)
        e.message.contains('space left on its disk')
        e.message.contains('what has arrived is kept')
        !Files.exists(target)
        new VideoFileSink(target, {} as VideoFileSink.Progress).rest().bytes() in 200_000L..300_000L
    }
}
