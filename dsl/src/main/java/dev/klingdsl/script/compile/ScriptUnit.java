package dev.klingdsl.script.compile;

import dev.klingdsl.plan.SourceText;
import groovy.lang.Script;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A script as its compilation leaves it.
 *
 * @param name the file's name without folder and extension
 * @param source the text it was compiled from
 * @param folder where relative files are resolved
 * @param type the class of the script, instantiated for each evaluation
 * @param preparation called with each new instance before it runs
 */
public record ScriptUnit(
        String name, SourceText source, Path folder, Class<? extends Script> type, Consumer<Script> preparation) {

    public ScriptUnit(String name, SourceText source, Path folder, Class<? extends Script> type) {
        this(name, source, folder, type, script -> {});
    }
}
