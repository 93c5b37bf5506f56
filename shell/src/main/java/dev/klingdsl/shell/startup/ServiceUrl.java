package dev.klingdsl.shell.startup;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.UsageException;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.stream.Stream;

/** Where the service answers, for sample code: no client is made, as that would load what planning does not need. */
public final class ServiceUrl {
    private static final String DEFAULT = "https://open-api.chanjing.cc";

    private ServiceUrl() {}

    public static URI of(CommandEnvironment host) {
        String variable = variable(host);
        String url = variable == null ? DEFAULT : String.valueOf(host.variable(variable));
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException("the base URL '" + url + "' is no URL; write one such as " + DEFAULT);
        }
    }

    /** Returns the variable that sets it, or null when none does. */
    public static @Nullable String variable(CommandEnvironment host) {
        return Stream.of("CHANJING_OPENAPI_BASE_URL", "CHANJING_API_BASE")
                .filter(name -> host.variable(name) != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns what to do about a variable that is wrong. */
    public static String fix(String variable) {
        return "set " + variable + " to a URL such as " + DEFAULT + ", or unset it";
    }
}
