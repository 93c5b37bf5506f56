package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place

/** Writes the vocabulary in the syntax of Groovy-Eclipse. */
class DsldFixture {
    static String text() {
        def calls = EditorWordsFixture.BLOCKS.collect { "enclosingCallName('$it')" }.join(' | ')
        """\
// Tells Groovy-Eclipse the words of kling scripts; it finds this file in the library by itself.
// Written from the vocabulary, which a spec holds it to.
package dsld

def inScript = fileExtension('groovy') & isScript() & isThisType()
def inBlock = ($calls) & inClosure()

contribute(inScript & (~inBlock)) {
    provider = 'kling-dsl'
${EditorWordsFixture.lines(Place.SCRIPT, 4)}}

contribute(inScript & inBlock) {
    provider = 'kling-dsl'
${EditorWordsFixture.lines(Place.BLOCK, 4)}}
"""
    }
}
