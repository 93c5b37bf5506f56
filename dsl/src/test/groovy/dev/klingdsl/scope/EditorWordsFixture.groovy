package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place
import dev.klingdsl.script.KlingScript

import java.lang.reflect.Method

/** Writes the vocabulary in the syntax of the editors' files, with the parameters of the methods. */
class EditorWordsFixture {
    /** Words with a block, inside of which the block's words stand. */
    static final List<String> BLOCKS = ['kling', 'defaults', 'preset']

    static String lines(Place place, int indent) {
        def type = place == Place.BLOCK ? VideoScope : KlingScript
        Vocabulary.standard().words().findAll { it.place() == place }.collectMany { word ->
            // Methods of any object exist for error messages, not for completion.
            type.methods.findAll { it.name == word.name() && !it.bridge && !it.synthetic && it.parameterTypes != [Object] as Class[] }
                    .sort { it.parameterCount + ' ' + it.parameterTypes*.name }
                    .collect { ' ' * indent + line(word, it) + '\n' }
        }.join('')
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
