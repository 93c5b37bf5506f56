package dev.klingdsl.error;

/**
 * Which HTTP exchange something happened in, without anything secret.
 *
 * @param method such as {@code POST}
 * @param path without host and query
 * @param status the HTTP status; 0 when no answer came
 */
public record Exchange(String method, String path, int status) {

    /** Returns {@code POST /path, HTTP 200}; without the status when no answer came. */
    @Override
    public String toString() {
        return method + " " + path + (status > 0 ? ", HTTP " + status : "");
    }
}
