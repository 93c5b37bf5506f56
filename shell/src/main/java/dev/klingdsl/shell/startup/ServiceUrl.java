package dev.klingdsl.shell.startup;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.UsageException;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.stream.Stream;

/** The service's base URL for sample code, without a client, which would load classes that planning does not need. */
public final class ServiceUrl {
    private static final String DEFAULT = "https://open-api.chanjing.cc";

    private ServiceUrl() {}

    public static URI of(CommandEnvironment environment) {
        String variable = variable(environment);
        String url = variable == null ? DEFAULT : String.valueOf(environment.variable(variable));
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the base URL '" + url + "' is no URL; write one such as " + DEFAULT);
        }
    }

    /** Returns the variable that sets it; null for none. */
    public static @Nullable String variable(CommandEnvironment environment) {
        return Stream.of("CHANJING_OPENAPI_BASE_URL", "CHANJING_API_BASE")
                .filter(name -> environment.variable(name) != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the remedy for a variable that is not valid. */
    public static String fix(String variable) {
        return "set " + variable + " to a URL such as " + DEFAULT + ", or unset it";
    }
}
