package dev.klingdsl.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Recognises absolute http(s) URLs. */
public final class HttpUrls {
    private HttpUrls() {}

    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return http && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns true for a host name or address that is this machine for certain, without a look-up; an IPv6 address with or
     * without brackets.
     */
    public static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("::1")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Returns true for text that starts with the scheme of a URL: two letters or more before {@code :/}. */
    public static boolean looksLikeUrl(String text) {
        return text.strip().matches("(?i)[a-z][a-z0-9+.-]+:/?/.*")
                || text.strip().matches("(?i)(data|file|https?):.*");
    }
}
