package dev.klingdsl.client.auth;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The environment variables that configure a client; blank ones count as not set. */
public record Environment(Map<String, String> variables) {
    static final String ACCESS_TOKEN = "CHANJING_ACCESS_TOKEN";
    static final String APP_ID = "CHANJING_APP_ID";
    static final String SECRET_KEY = "CHANJING_SECRET_KEY";
    static final String QPS = "KLING_QPS";
    static final String ALLOW_INSECURE_HTTP = "KLING_ALLOW_INSECURE_HTTP";
    private static final String[] BASE_URL = {"CHANJING_OPENAPI_BASE_URL", "CHANJING_API_BASE"};
    private static final String[] FOLDER = {"CHANJING_OPENAPI_CREDENTIALS_DIR", "CHANJING_CONFIG_DIR"};

    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns the name of the variable that sets the base URL. */
    public Optional<String> baseUrlVariable() {
        return first(BASE_URL);
    }

    /**
     * Returns the number of calls per second that the service accepts; null when the variable is not set.
     *
     * @throws IllegalArgumentException if it is not a number above 0
     */
    @Nullable
    public Double qps() {
        String text = get(QPS).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    QPS + " is '" + text + "', which is not a number of calls a second above 0, such as 10 or 0.5");
        }
        return Double.valueOf(text);
    }

    /** Returns true if the variable that allows plain http to other machines is {@code yes}. */
    public boolean allowsInsecureHttp() {
        return get(ALLOW_INSECURE_HTTP).filter("yes"::equalsIgnoreCase).isPresent();
    }

    /** Returns the file that the vendor's tools share. */
    public Path credentialsFile() {
        Path folder = first(FOLDER)
                .flatMap(this::get)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".chanjing"));
        return folder.resolve("credentials.json");
    }

    /** Returns true if a variable sets the folder of that file, so that it is not in the user's home. */
    public boolean namesCredentialsFolder() {
        return first(FOLDER).isPresent();
    }

    private Optional<String> first(String[] names) {
        for (String name : names) {
            if (get(name).isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
