package dev.klingdsl.text;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what may be secret: the one place that decides what may be shown. */
public final class Redaction {
    private static final Pattern QUERY_OR_USER =
            Pattern.compile("(https?://)(?:[^\\s/?#@\"']*@)?([^\\s?#\"'<>]*)(\\?[^\\s\"'<>]*)?");

    private static final String KEY = "(?i:(\\b(?:access_token|app_id|secret_key)\\b[\"']?\\s*[=:]?\\s*[\"']?))";
    private static final int WORD = 6;
    private static final int UNMISTAKABLE = 16;

    private Redaction() {}

    /**
     * {@return the URL without user info, query and fragment}
     *
     * @param url any; of one that has no host only the scheme is shown
     */
    public static String url(URI url) {
        if (url.getHost() == null) {
            return url.getScheme() + ":…";
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    /**
     * {@return the text with the query and user info of every http(s) URL in it taken out}
     *
     * @param text for people, with any number of URLs in it
     */
    public static String text(String text) {
        return QUERY_OR_USER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + match.group(2) + (match.group(3) == null ? "" : "?…")));
    }

    /**
     * {@return the text with queries taken out and the secrets replaced by {@code …}: as whole words, short ones only
     * after their names}
     *
     * @param text for people, such as a message of another library
     * @param secrets what must not be shown; blank ones are skipped
     */
    public static String text(String text, Iterable<String> secrets) {
        String shown = text(text);
        for (String secret : secrets) {
            if (!secret.isBlank()) {
                shown = occurrences(secret).matcher(shown).replaceAll("$1…");
            }
        }
        return shown;
    }

    /** What is short is a word of its own somewhere, and is a secret only where its name stands before it. */
    private static Pattern occurrences(String secret) {
        String quoted = Pattern.quote(secret);
        if (secret.length() >= UNMISTAKABLE) {
            return Pattern.compile("()" + quoted);
        }
        String before = secret.length() >= WORD ? "(?<![\\w-])()" : KEY;
        return Pattern.compile(before + quoted + "(?![\\w-])");
    }
}
