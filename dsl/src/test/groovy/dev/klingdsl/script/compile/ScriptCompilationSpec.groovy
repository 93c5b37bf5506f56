package dev.klingdsl.script.compile

import dev.klingdsl.plan.SourceText
import dev.klingdsl.scope.Vocabulary
import dev.klingdsl.script.KlingScript
import groovyjarjarasm.asm.ClassReader
import groovyjarjarasm.asm.ClassVisitor
import groovyjarjarasm.asm.Handle
import groovyjarjarasm.asm.MethodVisitor
import groovyjarjarasm.asm.Opcodes
import spock.lang.Specification

class ScriptCompilationSpec extends Specification {
    def "Groovy has no call to link for words with plain arguments"() {
        given:
        def script = '''
            def who = param 'who', 'a fox', 'who turns'
            def noir = preset { pro() }
            defaults { clarity 720 }
            kling('one') { use noir; prompt who }
            kling { prompt 'b'; duration 5 }
        '''

        expect:
        linked(script, 'Plain', 'run') == []
        linked("$script; who.size()", 'Called', 'run') == ['size']
    }

    /** The names of the methods that Groovy links when the script's own code runs. */
    private static List<String> linked(String script, String type, String method) {
        def names = []
        def classes = ScriptCompilation.compile(
                new SourceText('words.groovy', script), type, Vocabulary.standard(), KlingScript, ScriptCompilationSpec.classLoader)
        new ClassReader(classes.byName()[type]).accept(new ClassVisitor(Opcodes.ASM9) {
            @Override
            MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                name != method ? null : new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    void visitInvokeDynamicInsn(String kind, String shape, Handle bootstrap, Object... arguments) {
                        names << arguments[0]
                    }
                }
            }
        }, 0)
        names
    }
}
