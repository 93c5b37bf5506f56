package dev.klingdsl.script.cache;

/**
 * The classes that Groovy imports by default. Its compiler lists them once in a process, which takes about as long as to
 * parse a first script; here, beside that.
 */
public final class DefaultImportsPreloader {
    private static final String LISTED_BY = "org.codehaus.groovy.control.ResolveVisitor";

    static {
        Thread listing = new Thread(DefaultImportsPreloader::initialize, "kling-default-imports");
        listing.setDaemon(true);
        listing.start();
    }

    private DefaultImportsPreloader() {}

    /** Begins to list them, the first time. The compiler waits for the list when it comes to need it. */
    public static void list() {
        // Once: as this class is initialized.
    }

    private static void initialize() {
        try {
            Class.forName(LISTED_BY);
        } catch (ClassNotFoundException e) {
            // Then there is nothing to begin early.
            return;
        }
    }
}
