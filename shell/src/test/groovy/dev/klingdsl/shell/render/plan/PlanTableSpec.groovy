package dev.klingdsl.shell.render.plan

import dev.klingdsl.shell.render.Paint
import dev.klingdsl.Kling
import dev.klingdsl.text.DisplayWidth
import spock.lang.Specification

class PlanTableSpec extends Specification {
    static final CHINESE = '角色从静止到转身,镜头平滑移动,叙事感强,背景是清晨的森林与薄雾' * 3

    def plan(String script) {
        Kling.script(script).plan()
    }

    def "a table shows what is set, and totals"() {
        expect:
        PlanTable.render(plan('''
            kling('opening') { prompt 'a fox'; portrait(); clarity 1080; pro(); takes 3 }
            kling('ending') { image 'https://example.com/a/start.jpg?signature=1', 'https://example.com/end.jpg'; duration 10 }
        '''), 100, Paint.PLAIN) == '''\
step     images               prompt               ratio  clarity  mode  sec  takes
opening                       a fox                9:16      1080  pro     5      3
ending   start.jpg → end.jpg  (the service's own)  -            -  -      10      1

2 steps, 4 videos, 25 s in all
'''
    }

    def "no line is wider than the window of #width columns"() {
        given:
        def script = """
            kling('a step with quite a long name, longer than most') {
                prompt 'a very long prompt ' * 100
                image 'https://example.com/an-image-with-a-long-name.jpg', 'https://example.com/another-long-name.jpg'
                option 'first_field', 1
                option 'second_field', 2
            }
            kling('角色从静止到转身') { prompt '$CHINESE'; aspect '16:9'; clarity 720; std(); duration 7 }
            kling('emoji') { prompt '${'👩‍👩‍👧 ✨ 🦊 é ' * 30}' }
            kling('empty') { }
        """

        when:
        def lines = PlanTable.render(plan(script), width, Paint.PLAIN).readLines()

        then:
        lines.every { DisplayWidth.of(it) <= width }
        lines.last().startsWith('4 steps')

        where:
        width << [40, 60, 80, 120, 200]
    }

    def "a narrow window gets a block of lines for each step"() {
        expect:
        PlanTable.render(plan("kling('opening') { prompt '$CHINESE'; portrait(); clarity 1080; pro() }"), 40, Paint.PLAIN) == '''\
opening
  角色从静止到转身,镜头平滑移动,叙事感…
  9:16  1080  pro  5 s

1 step, 1 video, 5 s in all
'''
    }

    def "wide characters keep the columns in line"() {
        when:
        def lines = PlanTable.render(plan('''
            kling('角色') { prompt '镜头平滑移动'; portrait() }
            kling('abc') { prompt 'a fox'; portrait() }
        '''), 80, Paint.PLAIN).readLines()

        then:
        lines[0..2].collect { line -> DisplayWidth.of(line.substring(0, line.indexOf(line.contains('ratio') ? 'ratio' : '9:16'))) }
                .toSet().size() == 1
    }

    def "line ends, tabs and escapes in a prompt do not reach the terminal"() {
        when:
        def table = PlanTable.render(plan('kling { prompt "one\\n  two\\tthree \\u001b[31mred" }'), 80, Paint.PLAIN)

        then:
        table.contains('one two three ␛[31mred')
        !table.contains('\u001b')
    }

    def "colours have no width"() {
        given:
        def plan = plan("kling('opening') { prompt '$CHINESE'; portrait() }")

        expect:
        PlanTable.render(plan, 80, Paint.ANSI).replaceAll('\u001b\\[[0-9;]*m', '') == PlanTable.render(plan, 80, Paint.PLAIN)
        PlanTable.render(plan, 80, Paint.ANSI).contains('\u001b[')
    }

    def "a step with errors is shown as far as it is known, and the totals omit it"() {
        expect:
        PlanTable.render(plan('''
            kling('bad') { prompt 'a fox'; aspect '9x16'; duration 0; takes 2 }
            kling('good') { prompt 'a heron'; portrait() }
        '''), 80, Paint.PLAIN) == '''\
step  prompt   ratio   clarity  mode  sec  takes  notes
bad   ?        '9x16'        ?  ?       0      2  2 errors
good  a heron  9:16          -  -       5      1

2 steps, 3 videos, 2 errors
'''
    }

    def "an error in the code of a block counts as that step's"() {
        when:
        def lines = PlanTable.render(plan('''
            kling('bad') {
                prompt 'a fox'
                duration 10.intdiv(0)
            }
            kling('good') { prompt 'a heron' }
        '''), 80, Paint.PLAIN).readLines()

        then:
        lines[1] ==~ /bad +a fox .*\? +1  1 error/
        !lines[2].contains('error')
        lines.last() == '2 steps, 2 videos, 1 error'
    }

    def "a plan without steps says so"() {
        expect:
        PlanTable.render(plan('def nothing = 1'), 80, Paint.PLAIN) == "the plan 'script' has no steps\n"
    }
}
