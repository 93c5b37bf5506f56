package dev.klingdsl.shell.cli.command

import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingKit
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup

import java.time.Duration

/** The sandbox stands for the real service here: it is reached with credentials and a base URL. */
abstract class ServiceKit extends KlingKit {
    @AutoCleanup
    Sandbox service = Sandbox.builder().taskTime(Duration.ZERO).fileTime(Duration.ZERO).start()

    def setup() {
        environment += [CHANJING_APP_ID: 'app-of-the-spec', CHANJING_SECRET_KEY: 'key-of-the-spec',
            CHANJING_OPENAPI_BASE_URL: service.baseUrl().toString()]
        write('promo.groovy', "kling('shot') { prompt 'a fox'; portrait(); takes 2 }")
    }

    List<Map> events() {
        out.readLines().collect { new JsonSlurper().parseText(it) }
    }
}
