package dev.klingdsl.sandbox.http;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves a file, whole or by range (RFC 9110); a request for several ranges gets the whole file. */
public record RangeResponse(Content content, String contentType, String etag, Instant lastModified) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    public Response to(Request request) {
        String range = request.header("Range");
        if (range == null || !isSame(request.header("If-Range"))) {
            return whole();
        }
        Matcher matcher = RANGE.matcher(range.strip());
        if (!matcher.matches() || range.strip().equals("bytes=-")) {
            return whole();
        }
        long length = content.length();
        boolean suffix = matcher.group(1).isEmpty();
        long first = suffix ? Math.max(0, length - Long.parseLong(matcher.group(2))) : Long.parseLong(matcher.group(1));
        long last = suffix || matcher.group(2).isEmpty() ? length - 1 : Long.parseLong(matcher.group(2));
        if (last < first && first < length) {
            return whole();
        }
        return first >= length ? unsatisfiable() : part(first, Math.min(last, length - 1));
    }

    private Response whole() {
        return labelled(Response.of(200, contentType, content));
    }

    private Response part(long first, long last) {
        Response part = Response.of(206, contentType, content.slice(first, last - first + 1));
        return labelled(part).withHeader("Content-Range", "bytes " + first + "-" + last + "/" + content.length());
    }

    private Response unsatisfiable() {
        return Response.text(416, "InvalidRange").withHeader("Content-Range", "bytes */" + content.length());
    }

    private Response labelled(Response response) {
        return response.withHeader("ETag", etag)
                .withHeader("Last-Modified", ResponseWriter.httpDate(lastModified))
                .withHeader("Accept-Ranges", "bytes");
    }

    private boolean isSame(@Nullable String ifRange) {
        return ifRange == null || ifRange.equals(etag) || ifRange.equals(ResponseWriter.httpDate(lastModified));
    }
}
