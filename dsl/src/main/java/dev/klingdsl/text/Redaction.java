package dev.klingdsl.text;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes secrets from text; decides for the whole library what may be shown. */
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
     * @param url any; without a host only the scheme is shown
     */
    public static String url(URI url) {
        if (url.getHost() == null) {
            return url.getScheme() + ":…";
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port + (url.getRawPath() == null ? "" : url.getRawPath());
    }

    /**
     * {@return the text without the query and user info of the http(s) URLs in it}
     *
     * @param text with any number of URLs
     */
    public static String text(String text) {
        return QUERY_OR_USER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) + match.group(2) + (match.group(3) == null ? "" : "?…")));
    }

    /**
     * {@return the text without queries, and with {@code …} in place of the secrets: short ones are replaced as whole words
     * only, very short ones only after the name of a credential}
     *
     * @param text such as a message of another library
     * @param secrets to replace; blank ones are ignored
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

    /** A short secret may also be an ordinary word, so it needs a word boundary or the name of a credential before it. */
    private static Pattern occurrences(String secret) {
        String quoted = Pattern.quote(secret);
        if (secret.length() >= UNMISTAKABLE) {
            return Pattern.compile("()" + quoted);
        }
        String before = secret.length() >= WORD ? "(?<![\\w-])()" : KEY;
        return Pattern.compile(before + quoted + "(?![\\w-])");
    }
}
