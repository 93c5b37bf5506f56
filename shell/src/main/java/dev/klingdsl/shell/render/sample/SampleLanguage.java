package dev.klingdsl.shell.render.sample;

import java.util.Locale;

/** The languages of the samples in the service's documentation. */
public enum SampleLanguage {
    /** A shell script. */
    CURL,
    /** One source file for Java 17. */
    JAVA,
    /** One source file of the standard library. */
    GO,
    /** One source file of the standard library, Python 3. */
    PYTHON;

    /** Returns the name as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
