package dev.klingdsl

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

class ArchitectureSpec extends Specification {
    @Shared
    JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('dev.klingdsl')

    def "packages form no cycle"() {
        expect: slices().matching('dev.klingdsl.(*)..').should().beFreeOfCycles().check(classes)
    }

    def "#library is used only in #where"() {
        expect:
        noClasses().that().resideOutsideOfPackages(*allowed.collect { it ? "dev.klingdsl.$it".toString() : 'dev.klingdsl' })
                .should().dependOnClassesThat().resideInAnyPackage(*packages)
                .allowEmptyShould(true)
                .check(classes)

        where:
        library   | packages                              | allowed
        'HTTP'    | ['okhttp3..', 'okio..', 'retrofit2..'] | ['wire']
        'Jackson' | ['com.fasterxml.jackson..']           | ['wire', 'ledger', 'result', 'sandbox']
        'Groovy'  | ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'] | ['script', 'scope', '']
        'JLine'   | ['org.jline..']                       | ['nowhere']
        where = allowed.collect { it ?: 'the facade' }.join(', ')
    }

    def "the sandbox uses nothing of ours, so that a mistake in one shows against the other"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.sandbox..')
                .should().dependOnClassesThat().resideInAnyPackage(*oursBut('dev.klingdsl.sandbox'))
                .check(classes)
    }

    def "#leaf is a leaf"() {
        expect:
        noClasses().that().resideInAPackage(leaf)
                .should().dependOnClassesThat().resideInAnyPackage(*oursBut(leaf))
                .check(classes)

        where: leaf << ['dev.klingdsl.error', 'dev.klingdsl.text']
    }

    def "requests and plans are data that know nothing of clients"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.klingdsl.request', 'dev.klingdsl.plan')
                .should().dependOnClassesThat().resideInAnyPackage(*oursBut('dev.klingdsl.request', 'dev.klingdsl.plan', 'dev.klingdsl.error', 'dev.klingdsl.text'))
                .check(classes)
    }

    def "jobs never see HTTP"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.job')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.wire', 'dev.klingdsl.client', 'java.net.http..')
                .check(classes)
    }

    def "the JSON of a request can be written without loading an HTTP library"() {
        expect:
        noClasses().that().haveFullyQualifiedName('dev.klingdsl.request.json.RequestJsonWriter')
                .should().dependOnClassesThat().resideInAnyPackage('okhttp3..', 'retrofit2..')
                .check(classes)
    }

    def "nothing inside uses the facade"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.*..')
                .should().dependOnClassesThat().resideInAPackage('dev.klingdsl')
                .check(classes)
    }

    String[] oursBut(String... allowed) {
        classes*.packageName.unique() - (allowed as List)
    }
}
