package dev.klingdsl

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.library.dependencies.SliceAssignment
import com.tngtech.archunit.library.dependencies.SliceIdentifier
import spock.lang.Shared
import spock.lang.Specification

import java.lang.module.ModuleFinder
import java.nio.file.Files
import java.nio.file.Path

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

class ArchitectureSpec extends Specification {
    private static final int MOST_FILES = 26
    private static final int MOST_LINES = 300
    private static final int MOST_PUBLIC_TYPES = 105

    @Shared
    JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages('dev.klingdsl')
    @Shared
    List<Path> sources = ['main/java', 'main/kotlin', 'test/groovy'].collectMany {
        Files.walk(Path.of('src', it)).filter(Files::isRegularFile).toList()
    }

    def "packages form no cycle"() {
        given: 'a slice is one package, without those below it'
        def packages = [
            getDescription: { 'packages' },
            getIdentifierOf: { JavaClass type -> SliceIdentifier.of(type.packageName) },
        ] as SliceAssignment

        expect:
        slices().assignedFrom(packages).should().beFreeOfCycles().check(classes)
    }

    def "a package has at most 26 files, and a file at most 300 lines of code"() {
        expect:
        sources.groupBy { it.parent }.findAll { folder, files -> files.size() > MOST_FILES }.keySet().empty
        sources.findAll { codeOf(it) > MOST_LINES }.empty
    }

    /** Without the documentation of what is exported, which is as long as it has to be. */
    private static int codeOf(Path file) {
        Files.readAllLines(file).count { !(it.strip() ==~ /(\/?\*.*|\/\/.*|import .*|)/) } as int
    }

    def "no two top-level classes have the same simple name"() {
        expect:
        sources*.fileName*.toString().findAll { it != 'package-info.java' }.countBy { it }.findAll { it.value > 1 } == [:]
    }

    def "helpers of specs are called fixtures"() {
        expect:
        def tests = sources.findAll { it.toString().endsWith('.groovy') }*.fileName*.toString()
        tests.findAll { !it.endsWith('Spec.groovy') && !it.endsWith('Fixture.groovy') } == []
    }

    def "what applications see is at most 105 types"() {
        given:
        def module = ModuleFinder.of(Path.of(Kling.protectionDomain.codeSource.location.toURI())).find('dev.klingdsl').get()
        def exported = module.descriptor().exports().findAll { !it.qualified }*.source() as Set

        expect:
        classes.findAll { it.packageName in exported && it.topLevelClass && it.modifiers*.name().contains('PUBLIC') }.size() <= MOST_PUBLIC_TYPES
    }

    def "#library is used only in #where"() {
        expect:
        noClasses().that().resideOutsideOfPackages(*allowed.collect { it ? "dev.klingdsl.$it".toString() : 'dev.klingdsl' })
                .should().dependOnClassesThat().resideInAnyPackage(*packages)
                .allowEmptyShould(true)
                .check(classes)

        where:
        library   | packages                               | allowed
        'HTTP'    | ['okhttp3..', 'okio..', 'retrofit2..'] | ['http..', 'api..']
        'Jackson' | ['com.fasterxml.jackson..']            | ['api..', 'request.json', 'client.auth', 'ledger.store..', 'result', 'sandbox..']
        'Groovy'  | ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'] | ['script..', 'scope', '']
        'JLine'   | ['org.jline..']                        | ['nowhere']
        where = allowed.collect { it ?: 'the facade' }.join(', ')
    }

    def "the sandbox uses nothing of ours, so that a mistake in one shows against the other"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.sandbox..')
                .should().dependOnClassesThat().resideInAnyPackage(*packagesBut { it.startsWith('dev.klingdsl.sandbox') })
                .check(classes)
    }

    def "texts are a leaf, and errors use nothing else"() {
        expect:
        noClasses().that().resideInAPackage(leaf)
                .should().dependOnClassesThat().resideInAnyPackage(*packagesBut { it == leaf || it == 'dev.klingdsl.text' })
                .check(classes)

        where: leaf << ['dev.klingdsl.text', 'dev.klingdsl.error']
    }

    def "requests and plans are data that know nothing of clients"() {
        expect:
        noClasses().that().resideInAnyPackage('dev.klingdsl.request', 'dev.klingdsl.plan')
                .should().dependOnClassesThat().resideInAnyPackage(*packagesBut { it in ['request', 'plan', 'error', 'text'].collect { "dev.klingdsl.$it".toString() } })
                .check(classes)
    }

    def "jobs never see HTTP"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.job..')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.http..', 'dev.klingdsl.api..', 'dev.klingdsl.client..', 'java.net.http..')
                .check(classes)
    }

    def "the API of the service never calls up into the client"() {
        expect: 'but for the token, which it asks for through an interface of its own'
        noClasses().that().resideInAnyPackage('dev.klingdsl.http..', 'dev.klingdsl.api..')
                .should().dependOnClassesThat().resideInAnyPackage('dev.klingdsl.client..', 'dev.klingdsl.ledger..', 'dev.klingdsl.run')
                .check(classes)
    }

    def "only the client moves an entry of the ledger"() {
        expect:
        noClasses().that().resideOutsideOfPackages('dev.klingdsl.client..', 'dev.klingdsl.ledger..')
                .should().dependOnClassesThat().resideInAPackage('dev.klingdsl.ledger.store..')
                .check(classes)
    }

    def "the JSON of a request can be written without loading an HTTP library"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.request..')
                .should().dependOnClassesThat().resideInAnyPackage('okhttp3..', 'retrofit2..', 'dev.klingdsl.http..')
                .check(classes)
    }

    def "nothing inside uses the facade"() {
        expect:
        noClasses().that().resideInAPackage('dev.klingdsl.*..')
                .should().dependOnClassesThat().resideInAPackage('dev.klingdsl')
                .check(classes)
    }

    String[] packagesBut(Closure<Boolean> allowed) {
        classes*.packageName.unique().findAll { !allowed(it) }
    }
}
