package dev.klingdsl.client.fault

import dev.klingdsl.client.ClientFixture
import dev.klingdsl.client.KlingClient
import dev.klingdsl.client.LogLinesFixture
import dev.klingdsl.client.PrintedBytesFixture
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.account.Credentials
import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.store.LedgerSettings
import dev.klingdsl.plan.Parameter
import dev.klingdsl.plan.Plan
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import org.sqlite.SQLiteConfig
import org.sqlite.SQLiteDataSource
import spock.lang.AutoCleanup

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.TimeUnit
import javax.sql.DataSource

/**
 * Whatever goes wrong, wherever: no secret is in anything that is logged, printed, told, thrown or written. Each fault
 * strikes at all endpoints within one video; those that end everything, and with {@code -Psoak} all, at one after the other.
 */
class F43CanarySpec extends ClientFixture {
    /** How the sandbox's faults are ordered here, by their names. */
    static final Map<String, List<String>> FAULTS = [
        'none': [''], 'drop': [''], 'reset': [''], 'hang': ['=10ms'], 'partial-status': [''], 'status': ['=403', '=408', '=500'],
        'unavailable': ['=0s'], 'redirect': ['=307,http://10.0.0.1/?sign=canary'],
        'code': ['=400,see https://x/?sign=canary', '=10400,see https://x/?sign=canary', '=40000,see https://x/?sign=canary', '=40001', '=50000,see https://x/?sign=canary'],
        'data': ['=null', '={"token":"canary","list":"canary","sign_url":"https://x/?sign=canary"}'],
        'html': [''], 'truncated-json': [''], 'drop-while-reading': ['=50'], 'latency': ['=5ms'], 'cut': ['=400'],
        'wrong-length': ['=7', '=-7'], 'task': ['=Fail,see https://x/?sign=canary'], 'lag': ['=30s'], 'twin': [''],
        'progress': ['=Polishing'], 'missing-tasks': [''], 'extra-fields': [''], 'missing-fields': [''], 'null-fields': [''],
        'list-oldest-first': [''], 'list-random': [''], 'list-shuffled': [''], 'list-page-cap': ['=1'], 'list-ignores-page': [''],
        'list-repeats-last-page': [''], 'list-null': [''], 'list-wrong-total': ['=3'], 'list-odd-times': ['=iso'],
        'list-field-type': ['=err_msg,{"see":"https://x/?sign=canary"}', '=unique_id,{"see":"https://x/?sign=canary"}'],
        'list-id-null': [''], 'control-characters': [''], 'list-shows': ['=rehosted'], 'file': ['=98'], 'changed-file': [''], 'ignore-range': ['']]
    static final boolean EACH = Boolean.getBoolean('soak.canaries')
    static final List<String> ENDS = ['status=403', 'truncated-json'] + FAULTS.code.findAll { it =~ /=[45]0000/ }.collect { "code$it".toString() }
    /** All that a client calls, each list in one run: where a run may end, nothing follows. */
    static final List<List<Endpoint>> CALLED = [[Endpoint.TOKEN], [Endpoint.UPLOAD_URL], [Endpoint.STORE], [Endpoint.FILE_DETAIL], [Endpoint.SUBMIT],
        [Endpoint.QUERY], [Endpoint.PRICES, Endpoint.BALANCE, Endpoint.POLL, Endpoint.DOWNLOAD, Endpoint.CONSUMPTION]]

    @AutoCleanup
    LogLinesFixture log = new LogLinesFixture()
    @AutoCleanup
    PrintedBytesFixture printed = new PrintedBytesFixture()
    List<Object> told = [].asSynchronized()

    def "F43: no secret shows when #fault strikes at #struck"() {
        given:
        def credentials = Credentials.app('canary-id', 'canary-key')
        def ledger = DatabaseFixture.ledger(database(), LedgerSettings.defaults().withClock(clock))
        def secretive = builder().credentials(credentials).baseUrl(sandbox.baseUrl()).ledger(ledger).build()

        when:
        struck.eachWithIndex { endpoints, number ->
            sandbox.faults().clear()
            if (Endpoint.TOKEN in endpoints) {
                sandbox.revokeTokens()
            }
            if (Endpoint.QUERY in endpoints) {
                sandbox.faults().next(Endpoint.DOWNLOAD, Fault.status(403))
            }
            endpoints.each { sandbox.faults().times(struck.size() > 1 ? 3 : 1, it, Fault.parse(fault)) }
            use(secretive, number)
            // A refusal of the credentials holds for a while.
            scheduler.advance(Duration.ofSeconds(5))
        }
        sandbox.faults().clear()
        told << secretive.diagnose() << secretive.connection() << secretive << ledger.entries(EntryQuery.all()) << credentials << log << printed

        then: 'there were secrets to show'
        def requests = sandbox.requests()
        def signatures = requests.findAll { it.endpoint() in [Endpoint.STORE, Endpoint.DOWNLOAD] }*.query()*.values().flatten()*.toString().findAll { it.length() >= 16 }
        def tokens = requests*.headers()*.get('access_token').findAll()
        tokens
        signatures || requests.every { it.endpoint() != Endpoint.DOWNLOAD }
        def secrets = (['canary'] + signatures + tokens).unique()

        and: 'none does'
        def written = Files.walk(dir).filter { Files.isRegularFile(it) && !it.toString().endsWith('.png') }.toList()
        written*.fileName*.toString().contains('ledger.db')
        def shown = told.collect { it instanceof Throwable ? TokenFaultsSpec.traces(it) : it.toString() } +
                written.collect { "$it ${Files.readString(it, StandardCharsets.ISO_8859_1)}".toString() }
        shown.collectMany { text -> secrets.findAll { text.contains(it) }.collect { around(text, it) } } == []

        cleanup:
        secretive?.close()

        where:
        fault << FAULTS.collectMany { name, values -> values.collect { "$name$it".toString() } } +
                FAULTS.collectMany { name, values -> after(name) ? values.collect { "$name-after-accept$it".toString() } : [] }
        struck = (EACH || fault in ENDS ? CALLED : [CALLED.flatten()])*.findAll { Fault.parse(fault).fits(it) && (it == Endpoint.SUBMIT || !fault.contains('-after-accept')) }.findAll()
    }

    /** What it writes is of interest here, not that the disk has it. */
    private DataSource database() {
        def config = new SQLiteConfig()
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF)
        new SQLiteDataSource(config).tap { url = "jdbc:sqlite:${dir.resolve('ledger.db')}" }
    }

    /** Makes a video, with all that belongs to it. */
    private void use(KlingClient client, int number) {
        def request = request("fox $number", picture("start${number}.png", number)).toBuilder().callback('https://hook.example/x?token=canary-hook')
                .option('webhook', [[to: 'https://hook.example/y?token=canary-option']]).build()
        def plan = new Plan('promo', [step("shot$number", request)], [new Parameter('look', String, null, 'https://h.example/z?sig=canary-parameter', '')], [])
        told << request << plan
        def prospects = client.preview(plan, options())
        told << prospects
        ask { client.money().estimate(plan, prospects, options()).get(60, TimeUnit.SECONDS) }
        def run = client.run(plan, options(), told::add)
        def summary = ask { run.done().get(60, TimeUnit.SECONDS) }
        told << run
        told.addAll(summary.takes()*.error().findAll())
        ask { client.money().bookCharges().get(60, TimeUnit.SECONDS) }
    }

    private <T> T ask(Callable<T> question) {
        try {
            T answer = question.call()
            told << answer
            answer
        } catch (Exception e) {
            told << e
            null
        }
    }

    /** Where a secret was found, to be told. */
    private static String around(String text, String secret) {
        int at = text.indexOf(secret)
        text.substring(Math.max(0, at - 120), Math.min(text.length(), at + secret.length() + 40))
    }

    static boolean after(String name) {
        name in Fault.known().last().split(', but')[0].findAll(/[a-z-]{4,}/)
    }

    def "F43: every fault that the sandbox knows is among them"() {
        expect: FAULTS.keySet() == Fault.known().init().collect { it.find(/^[a-z-]+/) } as Set
    }

    def "F43: what is looked through for secrets is all that is logged, down to the connections"() {
        when:
        run(plan(step('shot')))
        System.out.print('printed')
        then:
        log.toString().contains('dev.klingdsl.client')
        log.toString().contains('okhttp3')
        printed.toString().contains('printed')
    }
}
