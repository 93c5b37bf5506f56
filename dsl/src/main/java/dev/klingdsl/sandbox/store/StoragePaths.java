package dev.klingdsl.sandbox.store;

/** Where files are put and fetched; each path ends with a slash and is followed by a name. */
public final class StoragePaths {
    /** Takes uploads. */
    public static final String UPLOAD = "/storage/";
    /** Has the videos that were made. */
    public static final String OUTPUT = "/output/";
    /** Has the files that were uploaded. */
    public static final String FILES = "/files/";

    private StoragePaths() {}
}
