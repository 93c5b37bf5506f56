package dev.klingdsl.docs

import groovy.io.FileType
import groovy.io.FileVisitResult

import java.nio.file.Path

/** A Markdown file of this repository. */
class DocumentFixture {
    static final Path ROOT = Path.of('').toAbsolutePath().parent
    private static final Set<String> NOT_OURS = ['target', 'out', '.git', '.idea', '.vscode']

    /** The names of all Markdown files of this repository, from its top. */
    static List<String> getNames() {
        def names = []
        ROOT.toFile().traverse(
                type: FileType.FILES,
                nameFilter: ~/.+\.md/,
                preDir: { it.name in NOT_OURS ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE }) {
            names << ROOT.relativize(it.toPath()).toString()
        }
        names.sort()
    }

    final String name
    final String text

    DocumentFixture(String name) {
        this.name = name
        this.text = ROOT.resolve(name).toFile().getText('UTF-8')
    }

    List<SnippetFixture> getSnippets() {
        def found = []
        def fence = text =~ /(?ms)^```(\S[^\n]*)\n(.*?)^```$/
        while (fence.find()) {
            found << new SnippetFixture(fence.group(1), fence.group(2), text.take(fence.start()).count('\n') + 1)
        }
        found
    }

    List<SnippetFixture> snippets(String info) {
        snippets.findAll { it.info == info }
    }

    /** The rows of the table whose first column has this head, each as its cells. */
    List<List<String>> table(String head) {
        text.readLines().dropWhile { !it.startsWith("| $head |") }.drop(2).takeWhile { it.startsWith('|') }
                .collect { row -> row.split(/\|/, -1).drop(1).dropRight(1)*.trim() }
    }

    /** The snippet that follows this one. */
    SnippetFixture after(SnippetFixture snippet) {
        snippets.find { it.line > snippet.line }
    }

    String toString() {
        name
    }
}
