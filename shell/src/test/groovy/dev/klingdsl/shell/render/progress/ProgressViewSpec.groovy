package dev.klingdsl.shell.render.progress

import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.render.TakeNames
import dev.klingdsl.Kling
import dev.klingdsl.error.CancelledException
import dev.klingdsl.error.DeadlineException
import dev.klingdsl.error.SubmissionInDoubtException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.text.DisplayWidth
import dev.klingdsl.shell.terminal.TerminalStream
import spock.lang.Specification

import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.function.Function
import java.util.function.IntSupplier

class ProgressViewSpec extends Specification {
    static final START = Instant.parse('2026-11-01T12:00:00Z')
    static final ONE = new TakeId('shot', 1)
    static final TWO = new TakeId('shot', 2)

    Function<Path, String> paths = { path -> path.toString() } as Function

    def board(String script = "kling('shot') { prompt 'x'; takes 2 }", Paint paint = Paint.PLAIN) {
        new ProgressBoard(Kling.script(script).plan(), paint, paths)
    }

    def after(int seconds) {
        START.plusSeconds(seconds)
    }

    def "a line for each take has its state, the time and an estimated progress"() {
        given:
        def board = board()

        when:
        board.apply(new JobEvent.Submitting(ONE, START))
        board.apply(new JobEvent.Submitted(ONE, after(1), 'job-1', null))
        board.apply(new JobEvent.StatusChanged(ONE, after(2), 'job-1', new JobStatus.Generating()))

        then:
        board.lines(after(62), 50, 10)[0] ==~ /shot-take1  generating   1:02  ━+─+/
        board.lines(after(62), 50, 10)[1] == 'shot-take2  waiting      0:00'
    }

    def "the bar only grows, and is full only at the end"() {
        given:
        def board = board("kling('shot') { prompt 'x' }")
        def full = { int second -> board.lines(after(second), 80, 5)[0].count('━') }

        when:
        def seen = []
        board.apply(new JobEvent.Submitting(ONE, START))
        seen << full(0)
        board.apply(new JobEvent.Submitted(ONE, after(1), 'j', null))
        seen << full(1)
        board.apply(new JobEvent.StatusChanged(ONE, after(2), 'j', new JobStatus.Ready()))
        seen << full(2)
        board.apply(new JobEvent.StatusChanged(ONE, after(3), 'j', new JobStatus.Generating()))
        seen << full(4) << full(60) << full(600) << full(36000)
        board.apply(new JobEvent.Downloading(ONE, after(36001), 'j', 50, OptionalLong.of(100)))
        seen << full(36001)

        then:
        seen == seen.sort(false)
        seen.last() < 30
    }

    def "a finished take shows its file, a failed one the reason, and their times stand still"() {
        given:
        def board = board()

        when:
        board.apply(new JobEvent.Submitting(ONE, START))
        board.apply(new JobEvent.Downloaded(ONE, after(65), 'j', Path.of('out/a/shot-take1.mp4'), Path.of('out/a/shot-take1.json')))
        board.apply(new JobEvent.Reused(TWO, after(1), 'j', Path.of('out/a/shot-take2.mp4')))

        then:
        board.lines(after(1000), 80, 10) == [
            'shot-take1  done         1:05  out/a/shot-take1.mp4',
            'shot-take2  reused       0:00  out/a/shot-take2.mp4']
    }

    def "in #columns columns and #rows rows, no line is too wide and none too many"() {
        given:
        def board = board("30.times { i -> kling(\"角色从静止到转身-\$i\") { prompt 'x' } }", Paint.PLAIN)
        (0..12).each { board.apply(new JobEvent.Submitting(new TakeId("角色从静止到转身-$it", 1), START)) }

        when:
        def lines = board.lines(after(5), columns, rows)

        then:
        lines.size() <= rows
        lines.every { DisplayWidth.of(it) <= columns }

        where:
        [columns, rows] << [[10, 20, 39, 79, 200], [1, 5, 23, 60]].combinations()
    }

    def "with too few rows, running takes come first and the rest is counted"() {
        given:
        def board = board("10.times { i -> kling(\"s\$i\") { prompt 'x' } }")
        board.apply(new JobEvent.Submitting(new TakeId('s8', 1), START))
        board.apply(new JobEvent.Reused(new TakeId('s0', 1), START, 'j', Path.of('s0.mp4')))

        when:
        def lines = board.lines(START, 80, 3)

        then:
        lines[0].startsWith('s8')
        lines[2] == '… 8 more; of 10: 1 done, 0 failed'
    }

    def "redrawing goes back over what was drawn, also after the window became narrower"() {
        given:
        def bytes = new ByteArrayOutputStream()
        int columns = 60
        def live = new LiveProgress(board(), TerminalStream.to(bytes), { columns } as IntSupplier,
                { 24 } as IntSupplier, Clock.fixed(after(9), ZoneOffset.UTC))
        live.accept(new JobEvent.Submitting(ONE, START))
        live.refresh()

        when:
        bytes.reset()
        live.refresh()

        then: "two lines up"
        bytes.toString('UTF-8').contains('\u001b[1G\u001b[2A')

        when: "the first line, 59 columns wide, has been wrapped into three"
        bytes.reset()
        columns = 25
        live.refresh()

        then:
        bytes.toString('UTF-8') =~ /\u001b\[1G\u001b\[[45]A/

        when:
        bytes.reset()
        live.end()
        live.end()

        then: "it cleans up once"
        bytes.toString('UTF-8').count('\u001b[2A') == 2
    }

    def "plain lines report every change once"() {
        given:
        def bytes = new ByteArrayOutputStream()
        def plain = new PlainProgress(new PrintStream(bytes, true, 'UTF-8'), paths, new TakeNames([] as Set),
                new FailureText(Duration.ofMinutes(10)))

        when:
        plain.accept(new JobEvent.Submitted(ONE, START, 'job-1', null))
        plain.accept(new JobEvent.StatusChanged(ONE, START, 'job-1', new JobStatus.Queued()))
        plain.accept(new JobEvent.StatusChanged(ONE, START, 'job-1', new JobStatus.Queued()))
        plain.accept(new JobEvent.Downloading(ONE, START, 'job-1', 1, OptionalLong.of(10)))
        plain.accept(new JobEvent.Downloading(ONE, START, 'job-1', 2, OptionalLong.of(10)))
        plain.accept(new JobEvent.Downloaded(ONE, START, 'job-1', Path.of('a.mp4'), Path.of('a.json')))

        then:
        bytes.toString('UTF-8').readLines() ==
                ['shot: submitted as job job-1', 'shot: queued', 'shot: downloading', 'shot: done: a.mp4']
    }

    def "takes are named as their files, and jobs that go on are not called failed"() {
        given:
        def bytes = new ByteArrayOutputStream()
        def timeout = Duration.ofMinutes(90)
        def plain = new PlainProgress(new PrintStream(bytes, true, 'UTF-8'), paths, new TakeNames(['shot'] as Set),
                new FailureText(timeout))

        when:
        plain.accept(new JobEvent.TakeFailed(ONE, START, 'job-1', new DeadlineException('job job-1', 'queued', timeout)))
        plain.accept(new JobEvent.TakeFailed(TWO, START, null, new CancelledException("'shot-take2' was not submitted: late")))
        plain.accept(new JobEvent.TakeFailed(new TakeId('other', 1), START, null, new SubmissionInDoubtException('cut off')))

        then:
        def lines = bytes.toString('UTF-8').readLines()
        lines[0] == 'shot-take1: not finished after 1h30m (job job-1); it goes on at the service; run the same command again'
        lines[1] == 'shot-take2: not submitted: late'
        lines[2].startsWith('other: in doubt: cut off')
    }
}
