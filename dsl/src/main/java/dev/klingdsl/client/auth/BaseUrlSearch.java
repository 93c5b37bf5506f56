package dev.klingdsl.client.auth;

import dev.klingdsl.error.CredentialsException;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;

/** Finds where the service answers: a given URL, then the environment's, then the service's own. */
public record BaseUrlSearch(Environment environment) {
    private static final URI DEFAULT = URI.create("https://open-api.chanjing.cc");

    public URI find(@Nullable URI given) {
        if (given != null) {
            return checked(given.toString(), "the base URL given by the program");
        }
        return environment
                .baseUrlVariable()
                .map(name -> checked(environment.get(name).orElseThrow(), name))
                .orElse(DEFAULT);
    }

    /** A place to send to without credentials to send is a mistake that the sandbox must not hide. */
    public void refuseWithoutCredentials(@Nullable URI given) {
        String place =
                given != null ? "the program" : environment.baseUrlVariable().orElse(null);
        if (place != null) {
            throw new CredentialsException(
                    place + " sets the base URL " + find(given) + " but there are no credentials for it; set "
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
            // Told below.
        }
        throw new CredentialsException(place + " is not an http(s) URL without query; write it like " + DEFAULT, null);
    }
}
