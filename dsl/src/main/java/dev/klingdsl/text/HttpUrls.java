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

    /** Returns true for text that starts with the scheme of a URL: two letters or more before {@code :/}. */
    public static boolean looksLikeUrl(String text) {
        return text.strip().matches("(?i)[a-z][a-z0-9+.-]+:/?/.*")
                || text.strip().matches("(?i)(data|file|https?):.*");
    }
}
