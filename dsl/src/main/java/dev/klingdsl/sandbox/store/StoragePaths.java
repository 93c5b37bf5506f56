package dev.klingdsl.sandbox.store;

/** The paths of files; each ends with a slash and is followed by a name. */
public final class StoragePaths {
    /** Receives uploads. */
    public static final String UPLOAD = "/storage/";
    /** Serves the videos of tasks. */
    public static final String OUTPUT = "/output/";
    /** Serves uploaded files. */
    public static final String FILES = "/files/";

    private StoragePaths() {}
}
