package dev.klingdsl.script.compile;

import dev.klingdsl.plan.SourceText;

/** Names that are derived from the name of a source. */
public final class ScriptNames {
    private static final String EXTENSION = ".groovy";

    private ScriptNames() {}

    /** Returns the file's name without folder and extension. */
    static String nameOf(SourceText source) {
        String file = source.name().substring(source.name().replace('\\', '/').lastIndexOf('/') + 1);
        return file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
    }

    /**
     * Returns a class name that is stable for a source name and almost certainly unique to it. Stack frames are mapped back
     * to their source by it.
     */
    public static String classNameOf(SourceText source) {
        String readable = nameOf(source).replaceAll("[^A-Za-z0-9]", "_");
        return "Script_" + readable + "_" + Integer.toHexString(source.name().hashCode());
    }
}
