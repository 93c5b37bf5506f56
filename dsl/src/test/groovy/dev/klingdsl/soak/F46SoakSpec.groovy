package dev.klingdsl.soak

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

/** Short as a part of every build; {@code -Psoak} makes it long. */
class F46SoakSpec extends Specification {
    static final int KILLS = Integer.getInteger('soak.kills', 50)
    static final int JOBS = Integer.getInteger('soak.jobs', 50)
    static final long SEED = Long.getLong('soak.seed', 20_260_801L)

    @TempDir
    Path folder

    def "F46: whatever is killed, whenever: nothing is lost, nothing is paid for twice"() {
        when:
        def report = new SoakFixture(folder, KILLS, JOBS, SEED).run(SEED)
        println report

        then:
        report.kills >= KILLS
        report.videos >= JOBS
        report.lost == 0
        report.duplicates == 0
        report.undecided == 0
        report.secrets == 0
        report.broken == 0
    }
}
