package dev.klingdsl.shell.render.sample

import dev.klingdsl.Kling
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Sandbox
import groovy.json.JsonSlurper
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

class SampleCodeSpec extends Specification {
    static final NASTY = [
        "it's 100% \"quoted\" & <tagged> `ticked` \$HOME \$(id) \${x} !! \\ \\n \\u0041",
        'three """ and three \'\'\' and ``` quotes',
        'ends in a backslash \\',
        "two\nlines\tand a tab\r\nand \u0007 a bell",
        'JSON\nJSON\nJSON',
        '角色从静止到转身,镜头平滑移动 🦊 é \u2028 next',
    ]

    @AutoCleanup
    @Shared
    Sandbox sandbox = Sandbox.start()

    @TempDir
    Path folder

    static boolean has(String program) {
        System.getenv('PATH').split(File.pathSeparator).any { new File(it, program).canExecute() }
    }

    static plan() {
        // A parameter needs no Groovy quoting.
        Kling.script('''
            def prompts = param 'prompts', [], 'what is shown'
            prompts.eachWithIndex { text, i ->
                kling("step $i */ it's") { prompt text; portrait(); clarity 1080; pro(); option 'note', text }
            }
        ''').plan(prompts: NASTY)
    }

    String token() {
        def body = HttpRequest.BodyPublishers.ofString('{"app_id":"a","secret_key":"b"}')
        def request = HttpRequest.newBuilder(URI.create("$sandbox.baseUrl/open/v1/access_token"))
                .header('Content-Type', 'application/json').POST(body).build()
        new JsonSlurper().parseText(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()).data.access_token
    }

    List submitted(SampleLanguage language, String file, List<String> command) {
        Path source = folder.resolve(file)
        Files.writeString(source, SampleCode.render(language, plan(), sandbox.baseUrl()))
        int before = sandbox.tasks().size()
        def builder = new ProcessBuilder(command + source.toString()).redirectErrorStream(true)
        builder.environment().put('CHANJING_ACCESS_TOKEN', token())
        builder.environment().put('PYTHONUTF8', '1')
        ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'].each { builder.environment().remove(it) }
        def process = builder.start()
        def output = process.inputStream.getText('UTF-8')
        assert process.waitFor(60, TimeUnit.SECONDS)
        assert process.exitValue() == 0 : output
        assert output.count('"code":0') == NASTY.size()
        sandbox.requests(Endpoint.SUBMIT).drop(before).collect { new JsonSlurper().parseText(it.body()) }
    }

    static List expected() {
        NASTY.collect {
            [ref_prompt: it, creation_type: 4, aspect_ratio: '9:16', clarity: 1080, quality_mode: 'pro', video_duration: 5,
                model_code: 'tx_kling-v2-1-master', note: it]
        }
    }

    @Requires({ SampleCodeSpec.has('curl') })
    def "the shell script submits exactly the plan"() {
        expect:
        submitted(SampleLanguage.CURL, 'submit.sh', ['sh']) == expected()
    }

    def "the Java program submits exactly the plan"() {
        given:
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()

        expect:
        submitted(SampleLanguage.JAVA, 'Submit.java', [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8']) == expected()
    }

    @Requires({ SampleCodeSpec.has('python3') })
    def "the Python program submits exactly the plan"() {
        expect:
        submitted(SampleLanguage.PYTHON, 'submit.py', ['python3']) == expected()
    }

    @Requires({ SampleCodeSpec.has('go') })
    def "the Go program submits exactly the plan"() {
        expect:
        submitted(SampleLanguage.GO, 'submit.go', ['go', 'run']) == expected()
    }

    def "the program in #language says that the token is missing, and sends nothing"() {
        given:
        Path source = folder.resolve(file)
        Files.writeString(source, SampleCode.render(language, plan(), sandbox.baseUrl()))
        int before = sandbox.requests().size()
        def builder = new ProcessBuilder(command + source.toString()).redirectErrorStream(true)
        builder.environment().remove('CHANJING_ACCESS_TOKEN')

        when:
        def process = builder.start()
        def output = process.inputStream.getText('UTF-8')

        then:
        process.waitFor(60, TimeUnit.SECONDS)
        process.exitValue() != 0
        output.contains('to an access token first')
        sandbox.requests().size() == before

        where:
        language            | file          | command
        SampleLanguage.CURL | 'submit.sh'   | ['sh']
        SampleLanguage.JAVA | 'Submit.java' | [Path.of(System.getProperty('java.home'), 'bin', 'java').toString(), '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8']
    }

    @Requires({ SampleCodeSpec.has('curl') })
    def "a call that fails ends the shell script with an error"() {
        given:
        Path source = folder.resolve('submit.sh')
        Files.writeString(source, SampleCode.render(SampleLanguage.CURL, plan(), sandbox.baseUrl().resolve('/elsewhere')))
        def builder = new ProcessBuilder('sh', source.toString()).redirectErrorStream(true)
        builder.environment().putAll([CHANJING_ACCESS_TOKEN: 'x', no_proxy: '*'])

        expect:
        with(builder.start()) {
            inputStream.text.contains('404')
            waitFor() != 0
        }
    }

    def "the token is not on the command line of curl, which every user of the machine can read"() {
        given:
        Path arguments = folder.resolve('arguments')
        Path bin = Files.createDirectories(folder.resolve('bin'))
        Path fake = Files.writeString(bin.resolve('curl'), '#!/bin/sh\nprintf "%s\\n" "$@" >> "$ARGUMENTS"\ncat /dev/fd/3 >> "$ARGUMENTS.header"\n')
        assert fake.toFile().setExecutable(true)
        Path source = Files.writeString(folder.resolve('submit.sh'), SampleCode.render(SampleLanguage.CURL, plan(), sandbox.baseUrl()))
        def builder = new ProcessBuilder('sh', source.toString()).redirectErrorStream(true)
        builder.environment().putAll([CHANJING_ACCESS_TOKEN: 'not-for-all', ARGUMENTS: arguments.toString(),
            PATH: "$bin:${System.getenv('PATH')}".toString()])

        when:
        def process = builder.start()
        def output = process.inputStream.text

        then:
        process.waitFor() == 0
        output == ''
        Files.readAllLines(arguments).count('--data-binary') == NASTY.size()
        !Files.readString(arguments).contains('not-for-all')
        Files.readAllLines(arguments.resolveSibling('arguments.header')) == ['access_token: not-for-all'] * NASTY.size()
    }

    def "the raw strings of the Go program hold exactly the bodies"() {
        when:
        def code = SampleCode.render(SampleLanguage.GO, plan(), URI.create('https://example.com'))
        def bodies = code.findAll(/(?s)`[^`]*`/).collect { new JsonSlurper().parseText(it[1..-2]) }

        then:
        bodies == expected()
        code.contains('const baseURL = "https://example.com"')
    }

    def "the raw strings of the Python program hold exactly the bodies"() {
        when:
        def code = SampleCode.render(SampleLanguage.PYTHON, plan(), URI.create('https://example.com/'))
        def bodies = code.findAll(/(?s)r'''.*?'''/).collect { new JsonSlurper().parseText(it[4..-4]) }

        then:
        bodies == expected()
    }

    def "the here-documents of the shell script hold exactly the bodies"() {
        when:
        def code = SampleCode.render(SampleLanguage.CURL, plan(), URI.create('https://example.com'))
        def bodies = code.findAll(/(?s)\nHEADER\n(.*?)\nJSON\n/) { all, body -> new JsonSlurper().parseText(body) }

        then:
        bodies == expected()
    }

    def "a local image has a placeholder in #language, and the program says how to upload it"() {
        given:
        Path image = folder.resolve('my start.png')
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(300, 300, 1), 'png', image.toFile())
        def plan = Kling.script('def file = param \'file\', \'\'; kling { image file; takes 2 }').plan(file: image.toString())

        when:
        def code = SampleCode.render(language, plan, URI.create('https://example.com'))

        then:
        code.contains('https://example.com/upload-first/my%20start.png')
        code.contains('must be uploaded first: my start.png')
        code.contains('create_upload_url')
        code.contains('(send it 2 times for its takes)')

        where:
        language << SampleLanguage.values()
    }
}
