package dev.klingdsl.shell.startup;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Reads the versions from a resource, as loading Groovy to ask it takes long. */
public final class VersionInfo {
    private VersionInfo() {}

    public static List<String> lines() {
        Properties built = new Properties();
        try (@Nullable InputStream file = VersionInfo.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                built.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Runtime.version() would load streams and lambdas.
        String java = System.getProperty("java.runtime.version", "(unknown)");
        return List.of(
                "kling " + built.getProperty("version", "(unknown)"),
                "Groovy " + built.getProperty("groovy", "(unknown)"),
                "Java " + java + " (" + System.getProperty("java.vendor", "unknown vendor") + ")");
    }
}
