package dev.klingdsl.docs

import dev.klingdsl.request.Setting
import spock.lang.Shared
import spock.lang.Specification

import java.util.regex.Pattern

class WireFieldNamesSpec extends Specification {
    private static final String TABLE = 'dsl/src/main/java/dev/klingdsl/request/Setting.java'

    /** Fields of other endpoints that happen to have the name of one of a request. */
    private static final Map<String, List<String>> NAMESAKES = [
            // The price list calls models otherwise than requests do.
            model_code: ['dsl/src/main/java/dev/klingdsl/api/dto/PriceListResponse.java']]

    private static final Pattern TOKEN = Pattern.compile(
            '(?s)"""(?:\\\\.|[^"\\\\]|"(?!""))*+"""|"(?:\\\\.|[^"\\\\\\n])*+"|\'(?:\\\\.|[^\'\\\\\\n])++\'|//[^\\n]*+|/\\*.*?\\*/')

    /** The strings of each source file; the sandbox knows nothing of the rest, and has names of its own. */
    @Shared
    Map<String, List<String>> strings = ['dsl', 'shell'].collectMany { module ->
        def sources = []
        DocumentFixture.ROOT.resolve("$module/src/main").toFile().eachFileRecurse {
            if (it.name.endsWith('.java') || it.name.endsWith('.kt')) {
                sources << it
            }
        }
        sources
    }.collectEntries { [(name(it)): strings(it.getText('UTF-8'))] }.findAll { !it.key.contains('/dev/klingdsl/sandbox/') }

    def "the name of the wire field #name stands in one place"() {
        given:
        def word = Pattern.compile("(?<![\\w])$name(?![\\w])")

        expect:
        strings.findAll { file, all -> all.any { word.matcher(it).find() } }.keySet() - NAMESAKES.getOrDefault(name, []) == [TABLE] as Set

        where:
        name << Setting.wireFields()*.wireField()
    }

    def "where the listing repeats what was asked for is known in one place"() {
        expect:
        strings.findAll { file, all -> all.any { it.contains('motion_info') } }.keySet() ==
                ['dsl/src/main/java/dev/klingdsl/request/FieldEntry.java'] as Set
    }

    def "a string is found whatever stands around it: #source"() {
        expect:
        strings(source) == found

        where:
        source                                     || found
        'f("clarity", x) // "callback"'            || ['"clarity"']
        '/** "a" */ char c = \'"\'; f("b\\"c");'    || ['"b\\"c"']
        '/* it\'s */ f("""\n  a "b" c\n  """)'     || ['"""\n  a "b" c\n  """']
    }

    private static List<String> strings(String source) {
        source.findAll(TOKEN).findAll { it.startsWith('"') }
    }

    private static String name(File file) {
        DocumentFixture.ROOT.relativize(file.toPath()).toString().replace(File.separator, '/')
    }
}
