package dev.klingdsl.client.auth;

import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.text.HttpUrls;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Finds the base URL: a given one, then the environment's, then the default. Credentials are not sent over plain http
 * to another machine.
 *
 * @param allowsInsecureHttp true to allow it nevertheless
 */
public record BaseUrlSearch(Environment environment, boolean allowsInsecureHttp) {
    private static final URI DEFAULT = URI.create("https://open-api.chanjing.cc");
    private static final String PROGRAM = "the base URL given by the program";

    public URI find(@Nullable URI given) {
        URI url = located(given);
        if (!"https".equalsIgnoreCase(url.getScheme())
                && !allowsInsecureHttp
                && !HttpUrls.isThisMachine(url.getHost())) {
            throw new CredentialsException(
                    place(given) + " is " + url
                            + ": over http, everybody on the way could read the app id, the secret key"
                            + " and the access token; use https, or allow it by " + Environment.ALLOW_INSECURE_HTTP
                            + "=yes",
                    null);
        }
        return url;
    }

    private URI located(@Nullable URI given) {
        if (given != null) {
            return checked(given.toString(), PROGRAM);
        }
        return environment
                .baseUrlVariable()
                .map(name -> checked(environment.get(name).orElseThrow(), name))
                .orElse(DEFAULT);
    }

    private String place(@Nullable URI given) {
        return given != null ? PROGRAM : environment.baseUrlVariable().orElse(PROGRAM);
    }

    /** Rejects a base URL without credentials for it: using the sandbox instead would hide that mistake. */
    public void refuseWithoutCredentials(@Nullable URI given) {
        String place =
                given != null ? "the program" : environment.baseUrlVariable().orElse(null);
        if (place != null) {
            throw new CredentialsException(
                    place + " sets the base URL " + located(given) + " but there are no credentials for it; set "
                            + Environment.APP_ID + " and " + Environment.SECRET_KEY
                            + ", or leave the base URL unset to use the sandbox",
                    null);
        }
    }

    private static URI checked(String text, String place) {
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getRawQuery() == null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // The exception below describes what is expected.
        }
        throw new CredentialsException(place + " is not an http(s) URL without query; write it like " + DEFAULT, null);
    }
}
