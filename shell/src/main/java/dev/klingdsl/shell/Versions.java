package dev.klingdsl.shell;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** Tells versions from files beside the classes, as loading Groovy to ask it would take long. */
final class Versions {
    private Versions() {}

    static List<String> lines() {
        String product = read("/dev/klingdsl/shell/version.properties", "version");
        String groovy = read("/META-INF/groovy-release-info.properties", "ImplementationVersion");
        return List.of(
                "kling " + product,
                "Groovy " + groovy,
                "Java " + Runtime.version() + " (" + System.getProperty("java.vendor", "unknown vendor") + ")");
    }

    private static String read(String resource, String key) {
        try (@Nullable InputStream file = Versions.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty(key, "(unknown)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
