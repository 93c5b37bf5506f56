package dev.klingdsl.script

import dev.klingdsl.plan.Diagnostic
import dev.klingdsl.plan.SourceLocation
import dev.klingdsl.plan.SourceText
import dev.klingdsl.request.Violation.Severity
import spock.lang.Specification

class DiagnosticRendererSpec extends Specification {
    private static String render(String text, int line, int column, int length, boolean colour = false) {
        def place = new SourceLocation(new SourceText('promo.groovy', text), line, column, length)
        DiagnosticRenderer.render([Diagnostic.error(place, 'no')], colour)
    }

    def "the marker is below the range"() {
        expect:
        render("kling {\n    duraton 5\n}", 2, 5, 7) == '''\
            promo.groovy:2:5: error: no
              2 |     duraton 5
                |     ^^^^^^^
            '''.stripIndent()
    }

    def "tabs and wide characters before the range do not shift the marker"() {
        expect:
        render("\tprompt '角色'; aspct 1", 1, 15, 5).readLines()[2] == "    | \t               ^^^^^".replace('               ', ' ' * 15)
    }

    def "the marker is as wide as wide characters are"() {
        expect:
        render("x '角色'", 1, 3, 4).readLines()[2] == '    |   ^^^^^^'
    }

    def "a location without a column marks the whole line"() {
        expect:
        render('  foo.bar()  ', 1, 0, 0).readLines() == ['promo.groovy:1: error: no', '  1 |   foo.bar()  ', '    |   ^^^^^^^^^']
    }

    def "a diagnostic without a location is one line"() {
        expect:
        DiagnosticRenderer.render([new Diagnostic(Severity.ADVICE, null, 'hm')], false) == 'advice: hm\n'
    }

    def "colours are used only when requested"() {
        expect:
        !render('x', 1, 1, 1).contains('\u001b')
        render('x', 1, 1, 1, true).contains('\u001b[1;31merror:\u001b[0m')
    }
}
