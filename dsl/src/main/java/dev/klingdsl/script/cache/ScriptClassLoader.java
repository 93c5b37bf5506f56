package dev.klingdsl.script.cache;

import groovy.lang.GroovyClassLoader;

import java.util.Map;

/** Loads the classes of one script. A {@link GroovyClassLoader}, as a script may compile more classes with its own loader. */
final class ScriptClassLoader extends GroovyClassLoader {
    private final Map<String, byte[]> codeByName;

    ScriptClassLoader(ClassLoader parent, Map<String, byte[]> codeByName) {
        super(parent);
        this.codeByName = codeByName;
        // The classes are in the loader's unnamed module, which sees exported packages only.
        ScriptClassLoader.class.getModule().addExports("dev.klingdsl.script.runtime", getUnnamedModule());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = codeByName.get(name);
        return code == null ? super.findClass(name) : defineClass(name, code);
    }
}
