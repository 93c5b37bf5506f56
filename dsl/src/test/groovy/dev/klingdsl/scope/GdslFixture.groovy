package dev.klingdsl.scope

import dev.klingdsl.scope.Word.Place

/** Writes the vocabulary in the syntax of IntelliJ IDEA. */
class GdslFixture {
    static String text() {
        """\
// Tells IntelliJ IDEA the words of kling scripts; it finds this file in the library by itself.
// Written from the vocabulary, which a spec holds it to.

contributor(context(scope: scriptScope(), filetypes: ['groovy'])) {
${EditorWordsFixture.lines(Place.SCRIPT, 4)}}

contributor(context(scope: closureScope(), filetypes: ['groovy'])) {
    if (${EditorWordsFixture.BLOCKS.inspect()}.any { enclosingCall(it) }) {
${EditorWordsFixture.lines(Place.BLOCK, 8)}    }
}
"""
    }
}
