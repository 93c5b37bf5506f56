package dev.klingdsl.docs

import dev.klingdsl.scripts.EveryScriptSpec
import dev.klingdsl.scripts.ScriptFixture

class ScriptIndexSpec extends ScriptFixture {
    private static final DocumentFixture INDEX = new DocumentFixture('scripts/README.md')
    private static final List<String> COMMANDS = INDEX.snippets('sh')*.text*.readLines().flatten()

    def "the index has exactly the scripts that there are"() {
        expect:
        INDEX.table('script')*.first() == EveryScriptSpec.names.collect { "[$it](${it}.groovy)".toString() }
    }

    def "the index says how many videos #name makes, and has exactly its parameters"() {
        given:
        def row = INDEX.table('script').find { it.first().startsWith("[$name]") }
        def plan = plan(name)

        expect:
        row[2] as int == plan.steps().sum(0) { it.takes() }
        row[3].findAll(/`(\w+)`/) { it[1] } == plan.parameters()*.name()

        where:
        name << EveryScriptSpec.names
    }

    def "the index has a command for #name, which makes videos"() {
        expect:
        COMMANDS.any { it.startsWith("kling run $name") }

        where:
        name << EveryScriptSpec.names.findAll { plan(it).steps() }
    }

    def "the command line '#line' is for a script that has its parameters"() {
        given:
        def script = line.split(' ')[2]
        def parameters = line.findAll(/-P (\w+)=/) { it[1] }

        expect:
        plan(script).parameters()*.name().containsAll(parameters)

        where:
        line << COMMANDS
    }
}
