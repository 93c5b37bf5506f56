package dev.klingdsl.file

import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir

class LockFileSpec extends Specification {
    @TempDir
    Path dir

    LockFile getLock() {
        new LockFile(dir.resolve('lock'))
    }

    def "a byte has one holder, and other bytes have others"() {
        given:
        def held = lock.tryLock(1).get()

        expect:
        lock.tryLock(1).empty
        lock.tryLock(2).get().close()

        when: 'another byte was released meanwhile, which must not release this one'
        held.close()

        then:
        lock.tryLock(1).get().close()
    }

    def "closing a lock twice does not end the next holder's"() {
        given:
        def first = lock.tryLock(1).get()
        first.close()
        def second = lock.tryLock(1).get()

        when:
        first.close()

        then:
        lock.tryLock(1).empty

        cleanup:
        second.close()
    }

    def "a lock that another program has is waited for no longer than asked"() {
        given:
        def other = FileChannel.open(dir.resolve('lock'), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
        other.lock()

        expect:
        lock.tryLock(1).empty
        lock.lock(Duration.ofMillis(1)).empty

        when:
        other.close()

        then:
        lock.lock(Duration.ofMillis(1)).get().close()
    }

    def "threads of this process wait for each other"() {
        given:
        def held = lock.lock(Duration.ofHours(1)).get()
        def next = CompletableFuture.supplyAsync { lock.lock(Duration.ofHours(1)).get() }

        expect:
        lock.lock(Duration.ZERO).empty
        !next.done

        when:
        held.close()

        then:
        next.get(20, TimeUnit.SECONDS).close()
        lock.lock(Duration.ZERO).get().close()
    }

    def "a wait can be interrupted, and leaves nothing locked: #who"() {
        given:
        AutoCloseable held = hold(lock, dir.resolve('lock'))
        def failure = new CompletableFuture<Throwable>()
        Thread.start {
            Thread.currentThread().interrupt()
            try {
                lock.lock(Duration.ofHours(1))
            } catch (InterruptedException e) {
                failure.complete(e)
            }
        }

        expect:
        failure.get(20, TimeUnit.SECONDS)

        when:
        held.close()

        then:
        lock.lock(Duration.ZERO).get().close()

        where:
        who               | hold
        'a thread'        | { LockFile it, Path file -> it.lock(Duration.ZERO).get() }
        'another program' | { LockFile it, Path file -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tap { it.lock() } }
    }

    def "where there can be no file, threads are kept apart all the same"() {
        given:
        def nowhere = new LockFile(Files.createFile(dir.resolve('file')).resolve('lock'))
        def held = nowhere.lock(Duration.ZERO).get()

        expect:
        nowhere.lock(Duration.ZERO).empty

        when:
        nowhere.tryLock(1)

        then:
        thrown(IOException)

        when:
        held.close()

        then:
        nowhere.lock(Duration.ZERO).get().close()
    }

    def "who waits without blocking gets the lock in turn, and who has given up does not"() {
        given:
        def held = lock.tryLock(1).get()
        def first = lock.acquire(1)
        def second = lock.acquire(1)
        def third = lock.acquire(1)

        expect:
        [first, second, third].every { !it.done }
        lock.acquire(2).get(20, TimeUnit.SECONDS).close()

        when:
        second.cancel(false)
        held.close()

        then:
        def next = first.get(20, TimeUnit.SECONDS)
        !third.done

        when:
        next.close()

        then:
        third.get(20, TimeUnit.SECONDS).close()
        lock.tryLock(1).get().close()
    }

    def "who waits for another process gets the lock when that process ends, unless it has given up"() {
        given:
        def program = Files.writeString(dir.resolve('Hold.java'), '''
            public class Hold {
                public static void main(String[] args) throws Exception {
                    var file = new java.io.RandomAccessFile(args[0], "rw");
                    file.getChannel().lock();
                    System.out.println("held");
                    System.in.read();
                }
            }''')
        def other = new ProcessBuilder(Path.of(System.getProperty('java.home'), 'bin', 'java').toString(),
                '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', program.toString(), dir.resolve('lock').toString()).start()
        assert other.inputReader().readLine() == 'held'

        when:
        def wanted = lock.acquire(1)
        def unwanted = lock.acquire(2)

        then:
        !wanted.done
        lock.tryLock(1).empty

        when:
        unwanted.cancel(false)
        other.outputStream.close()

        then:
        wanted.get(20, TimeUnit.SECONDS).close()
        lock.acquire(2).get(20, TimeUnit.SECONDS).close()

        cleanup:
        other.destroy()
    }
}
