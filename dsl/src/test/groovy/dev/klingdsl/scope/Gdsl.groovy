package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place
import dev.klingdsl.script.KlingScript

import java.lang.reflect.Method

/** Writes the vocabulary as IntelliJ IDEA reads it, with the parameters of the methods that the words are. */
class Gdsl {
    private static final String HEAD = '''\
        // Tells IntelliJ IDEA the words of kling scripts; it finds this file in the library by itself.
        // Written from the vocabulary, which a spec holds it to.

        '''.stripIndent()

    static String text() {
        HEAD + contributor('scriptScope()', lines(Place.SCRIPT, KlingScript), '') + '\n' +
                contributor('closureScope()', lines(Place.BLOCK, VideoScope),
                        "['kling', 'defaults', 'preset'].any { enclosingCall(it) }")
    }

    private static String contributor(String scope, List<String> lines, String condition) {
        def indent = condition ? '        ' : '    '
        def body = lines.collect { indent + it + '\n' }.join('')
        "contributor(context(scope: $scope, filetypes: ['groovy'])) {\n" +
                (condition ? "    if ($condition) {\n$body    }\n" : body) + '}\n'
    }

    private static List<String> lines(Place place, Class<?> type) {
        Vocabulary.standard().words().findAll { it.place() == place }.collectMany { word ->
            // What takes any object is there to explain mistakes, not to be completed.
            type.methods.findAll { it.name == word.name() && !it.bridge && !it.synthetic && it.parameterTypes != [Object] as Class[] }
                    .sort { it.parameterCount + ' ' + it.parameterTypes*.name }
                    .collect { line(word, it) }
        }
    }

    private static String line(Word word, Method method) {
        def params = method.parameters.collect {
            "${it.name}: '${it.type.array ? it.type.componentType.name + '[]' : it.type.name}'"
        }.join(', ')
        def returned = method.returnType == void ? 'void' : word.place() == Place.BLOCK ? VideoScope.name : method.returnType.name
        def doc = [word.usage(), word.summary(), word.range(), word.otherwise() ? "otherwise: ${word.otherwise()}" : '']
                .findAll().join('; ').replace("'", "\\'")
        "method name: '${word.name()}', type: '$returned', params: [${params ?: ':'}], doc: '$doc'"
    }
}
