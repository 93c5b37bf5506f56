package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The request line and headers. */
public record RequestHead(
        String method, String path, Map<String, String> query, Map<String, String> headers, String version) {

    public static RequestHead parse(Iterable<String> lines) {
        var rest = lines.iterator();
        String[] words = rest.next().split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            throw new IllegalArgumentException("not an HTTP/1 request line");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        rest.forEachRemaining(line -> {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException("header without a colon");
            }
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        int mark = words[1].indexOf('?');
        String path = mark < 0 ? words[1] : words[1].substring(0, mark);
        String query = mark < 0 ? "" : words[1].substring(mark + 1);
        return new RequestHead(words[0], path, parseQuery(query), headers, words[2]);
    }

    @Nullable
    public String header(String name) {
        return headers.get(name);
    }

    public RequestHead withoutHeader(String name) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(name);
        return new RequestHead(method, path, query, fewer, version);
    }

    public boolean wantsClose() {
        String connection = headers.getOrDefault("Connection", "");
        return version.equals("HTTP/1.0")
                ? !connection.equalsIgnoreCase("keep-alive")
                : connection.equalsIgnoreCase("close");
    }

    public boolean expectsContinue() {
        return "100-continue".equalsIgnoreCase(headers.get("Expect"));
    }

    public boolean isChunked() {
        return "chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"));
    }

    public long contentLength() {
        String length = headers.getOrDefault("Content-Length", "0");
        return Long.parseUnsignedLong(length);
    }

    private static Map<String, String> parseQuery(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
