package dev.klingdsl.shell

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

class ShellArchitectureSpec extends Specification {
    @Shared
    JavaClasses shell = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages('dev.klingdsl.shell')

    def "packages form no cycle"() {
        expect:
        slices().matching('dev.klingdsl.(shell..)').should().beFreeOfCycles().check(shell)
    }

    def "only the interactive shell reads from a terminal"() {
        expect:
        noClasses().that().resideOutsideOfPackage('dev.klingdsl.shell.repl..')
                .should().dependOnClassesThat().resideInAPackage('org.jline..').check(shell)
    }

    def "commands and renderers know neither the process nor its terminal"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.klingdsl.shell.command..', 'dev.klingdsl.shell.render..')
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

    def "rendering knows no command"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.shell.render..')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.shell.command..', 'picocli..').check(shell)
    }
}
