package dev.klingdsl.client.auth

import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.CredentialsException
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.channels.FileChannel
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.time.Duration

class TokenLockSpec extends Specification {
    @TempDir
    Path dir

    TokenStore store(Duration longestWait) {
        new VendorTokenStore(new VendorCredentialsFile(dir.resolve('credentials.json')), null, 'id-1', longestWait)
    }

    FileChannel held() {
        FileChannel.open(dir.resolve('credentials.json.lock'), StandardOpenOption.CREATE, StandardOpenOption.WRITE).tap { it.lock() }
    }

    def "a lock that nobody gives back is told, not waited for without end"() {
        given: def other = held()
        when: store(Duration.ofMillis(1)).underLock { 'mine' }
        then:
        def e = thrown(CredentialsException)
        e.message.contains('credentials.json.lock')

        when: other.close()
        then: store(Duration.ofMillis(1)).underLock { 'mine' } == 'mine'
    }

    def "the wait for the lock can be interrupted"() {
        given:
        def other = held()
        def failure = null
        def waiting = Thread.start {
            Thread.currentThread().interrupt()
            try {
                store(Duration.ofHours(1)).underLock { 'mine' }
            } catch (CancelledException e) {
                failure = e
            }
        }
        when: waiting.join(20_000)
        then: failure
        cleanup: other.close()
    }
}
