package dev.klingdsl.docs

/** A fenced block of a document, with the line that it starts at. */
class SnippetFixture {
    final String info
    final String text
    final int line

    SnippetFixture(String info, String text, int line) {
        this.info = info
        this.text = text
        this.line = line
    }

    String toString() {
        "$info in line $line"
    }
}
