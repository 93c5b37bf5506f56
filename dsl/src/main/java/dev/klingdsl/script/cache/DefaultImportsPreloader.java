package dev.klingdsl.script.cache;

/**
 * Lists the classes that Groovy imports by default in the background. The compiler needs the list once in a process, and
 * takes about as long for it as for parsing a first script.
 */
public final class DefaultImportsPreloader {
    private static final String LISTED_BY = "org.codehaus.groovy.control.ResolveVisitor";

    static {
        Thread listing = new Thread(DefaultImportsPreloader::initialize, "kling-default-imports");
        listing.setDaemon(true);
        listing.start();
    }

    private DefaultImportsPreloader() {}

    /** Starts listing, on the first call. The compiler waits for the list when it needs it. */
    public static void start() {
        // The static initializer does it.
    }

    private static void initialize() {
        try {
            Class.forName(LISTED_BY);
        } catch (ClassNotFoundException e) {
            // Another version of Groovy may list them elsewhere.
            return;
        }
    }
}
