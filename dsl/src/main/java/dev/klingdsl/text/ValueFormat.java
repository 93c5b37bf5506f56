package dev.klingdsl.text;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Formats values for messages: quoted as in a script, shortened, and without the query of a URL, which may be signed. */
public final class ValueFormat {
    private static final int LONGEST = 80;
    private static final Pattern BREAKS = Pattern.compile("\r\n|[\n\r\t]");

    private ValueFormat() {}

    public static @Nullable String show(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String text =
                Printable.of(BREAKS.matcher(withoutQuery(value.toString())).replaceAll(" "));
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text) + "'";
    }

    /** Removes the query and the user info of an http(s) URL; both may contain credentials. */
    public static String withoutQuery(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return text;
        }
        try {
            URI url = new URI(text);
            if (url.getHost() != null && (url.getRawQuery() != null || url.getRawUserInfo() != null)) {
                String port = url.getPort() < 0 ? "" : ":" + url.getPort();
                String query = url.getRawQuery() == null ? "" : "?…";
                return url.getScheme() + "://" + url.getHost() + port + url.getRawPath() + query;
            }
        } catch (URISyntaxException e) {
            int query = text.indexOf('?');
            return query < 0 ? text : text.substring(0, query) + "?…";
        }
        return text;
    }
}
