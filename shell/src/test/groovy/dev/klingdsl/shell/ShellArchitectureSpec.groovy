package dev.klingdsl.shell

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.library.dependencies.SliceAssignment
import com.tngtech.archunit.library.dependencies.SliceIdentifier
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

class ShellArchitectureSpec extends Specification {
    private static final int MOST_FILES = 26
    private static final int MOST_LINES = 300

    @Shared
    JavaClasses shell = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('dev.klingdsl.shell')
    @Shared
    List<Path> sources = ['main/java', 'test/groovy'].collectMany {
        Files.walk(Path.of(System.getProperty('kling.home'), 'shell/src', it)).filter(Files::isRegularFile).toList()
    }

    def "packages form no cycle"() {
        given: 'a slice is one package, without those below it'
        def packages = [
            getDescription: { 'packages' },
            getIdentifierOf: { JavaClass type -> SliceIdentifier.of(type.packageName) },
        ] as SliceAssignment

        expect:
        slices().assignedFrom(packages).should().beFreeOfCycles().check(shell)
    }

    def "a package has at most #MOST_FILES files, and a file at most #MOST_LINES lines"() {
        expect:
        sources.groupBy { it.parent }.findAll { folder, files -> files.size() > MOST_FILES }.keySet().empty
        sources.findAll { Files.readAllLines(it).size() > MOST_LINES }.empty
    }

    def "no two top-level classes have the same simple name"() {
        expect:
        sources*.fileName*.toString().findAll { it != 'package-info.java' }.countBy { it }.findAll { it.value > 1 } == [:]
    }

    def "helpers of specs are called fixtures"() {
        expect:
        def tests = sources.findAll { it.toString().endsWith('.groovy') }*.fileName*.toString()
        tests.every { it.endsWith('Spec.groovy') || it.endsWith('Fixture.groovy') }
    }

    def "only the interactive shell reads from a terminal"() {
        expect:
        noClasses().that().resideOutsideOfPackage('dev.klingdsl.shell.repl..')
                .should().dependOnClassesThat().resideInAPackage('org.jline..').check(shell)
    }

    def "commands and renderers know neither the process nor its terminal"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.klingdsl.shell.cli..', 'dev.klingdsl.shell.render..',
                        'dev.klingdsl.shell.spending..', 'dev.klingdsl.shell.exit..', 'dev.klingdsl.shell.session..')
                .should().accessField(System, 'out').orShould().accessField(System, 'err').orShould().accessField(System, 'in')
                .orShould().callMethod(System, 'exit', int).orShould().callMethod(System, 'getenv')
                .orShould().callMethod(System, 'console').check(shell)
    }

    def "only the session touches Groovy, and nobody touches HTTP"() {
        expect:
        noClasses().that().resideOutsideOfPackage('dev.klingdsl.shell.session..')
                .should().dependOnClassesThat().resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'okhttp3..', 'retrofit2..')
                .check(shell)
    }

    def "the session knows neither picocli nor the command line"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.klingdsl.shell.session..', 'dev.klingdsl.shell.spending..')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.shell.cli..', 'picocli..').check(shell)
    }

    def "rendering knows no command"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.shell.render..')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.shell.cli..', 'picocli..').check(shell)
    }
}
