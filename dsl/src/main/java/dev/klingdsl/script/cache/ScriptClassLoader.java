package dev.klingdsl.script.cache;

import groovy.lang.GroovyClassLoader;

import java.util.Map;

/** Holds the classes of one script. It is a loader as Groovy has them, as scripts may ask theirs to compile more. */
final class ScriptClassLoader extends GroovyClassLoader {
    private final Map<String, byte[]> codeByName;

    ScriptClassLoader(ClassLoader parent, Map<String, byte[]> codeByName) {
        super(parent);
        this.codeByName = codeByName;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = codeByName.get(name);
        return code == null ? super.findClass(name) : defineClass(name, code);
    }
}
