package dev.klingdsl.docs

import java.nio.file.Path

/** A Markdown file of this repository. */
class Document {
    static final Path ROOT = Path.of('').toAbsolutePath().parent

    final String name
    final String text

    Document(String name) {
        this.name = name
        this.text = ROOT.resolve(name).toFile().getText('UTF-8')
    }

    List<Snippet> getSnippets() {
        def found = []
        def fence = text =~ /(?ms)^```(\S[^\n]*)\n(.*?)^```$/
        while (fence.find()) {
            found << new Snippet(fence.group(1), fence.group(2), text.take(fence.start()).count('\n') + 1)
        }
        found
    }

    List<Snippet> snippets(String info) {
        snippets.findAll { it.info == info }
    }

    /** The snippet that follows this one. */
    Snippet after(Snippet snippet) {
        snippets.find { it.line > snippet.line }
    }

    String toString() {
        name
    }
}
