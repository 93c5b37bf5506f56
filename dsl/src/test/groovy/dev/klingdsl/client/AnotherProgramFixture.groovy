package dev.klingdsl.client

import dev.klingdsl.account.Credentials
import java.nio.file.Path

/** A process of its own that calls the service with an account's credentials, and shares its token by the vendor's file. */
class AnotherProgramFixture {
    static void main(String[] args) {
        KlingClient.builder().baseUrl(new URI(args[0])).credentials(Credentials.app(args[1], args[2])).build().withCloseable {
            System.exit(it.diagnose().tokenAccepted() ? 0 : 1)
        }
    }

    /** Runs it to its end and returns its exit code. */
    static int run(URI url, String id, String key, Path folder) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def classes = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        def builder = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', classes, AnotherProgramFixture.name, url.toString(), id, key).inheritIO()
        builder.environment().put('CHANJING_OPENAPI_CREDENTIALS_DIR', folder.toString())
        builder.start().waitFor()
    }
}
