// Makes the JVM able to archive all classes of a library: it takes none whose class file is older than Java 6's, and
// picocli and the ASM in Groovy have Java 5's. They become Java 8's, with the stack maps that these need; code stays as
// it is. See the README of the package dev.klingdsl.shell.startup.

import groovyjarjarasm.asm.ClassReader
import groovyjarjarasm.asm.ClassVisitor
import groovyjarjarasm.asm.ClassWriter
import groovyjarjarasm.asm.Opcodes
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

class Young extends ClassWriter {
    final ClassLoader loader

    Young(ClassLoader loader) {
        super(COMPUTE_FRAMES)
        this.loader = loader
    }

    @Override
    protected ClassLoader getClassLoader() {
        loader
    }

    static boolean isOld(byte[] code) {
        new ClassReader(code).readUnsignedShort(6) < Opcodes.V1_6
    }

    static byte[] of(byte[] code, ClassLoader loader) {
        def writer = new Young(loader)
        def young = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces)
            }
        }
        new ClassReader(code).accept(young, ClassReader.SKIP_FRAMES)
        writer.toByteArray()
    }
}

def target = new File(project.build.directory, 'archivable')
target.deleteDir()
target.mkdirs()
project.artifacts.findAll { it.artifactId in ['picocli', 'groovy'] && it.type == 'jar' }.each { artifact ->
    def output = new File(target, artifact.file.name)
    def loader = new URLClassLoader([artifact.file.toURI().toURL()] as URL[], ClassLoader.platformClassLoader)
    new ZipFile(artifact.file).withCloseable { from ->
        new ZipOutputStream(output.newOutputStream()).withCloseable { to ->
            int changed = 0
            from.entries().each { entry ->
                byte[] bytes = from.getInputStream(entry).readAllBytes()
                if (entry.name.endsWith('.class') && Young.isOld(bytes)) {
                    bytes = Young.of(bytes, loader)
                    changed++
                }
                to.putNextEntry(new ZipEntry(entry.name).tap { time = entry.time })
                to.write(bytes)
            }
            // What the Apache licence asks of those who change files.
            to.putNextEntry(new ZipEntry('META-INF/CHANGES').tap { time = from.getEntry('META-INF/MANIFEST.MF').time })
            to.write("The build of kling-dsl rewrote $changed class files of Java 5 as class files of Java 8.\n".bytes)
        }
    }
}
