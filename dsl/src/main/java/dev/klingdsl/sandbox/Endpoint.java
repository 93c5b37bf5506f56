package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.store.StoragePaths;

import java.util.Locale;

/** The endpoints of the sandbox, by which faults are injected and requests are counted. */
public enum Endpoint {
    /** {@code POST /open/v1/access_token}. */
    TOKEN("/open/v1/access_token", "POST"),
    /** {@code POST /open/v1/ai_creation/task/submit}: the call that costs money. */
    SUBMIT("/open/v1/ai_creation/task/submit", "POST"),
    /** {@code GET /open/v1/ai_creation/task}: one task. */
    QUERY("/open/v1/ai_creation/task", "GET"),
    /** {@code POST /open/v1/ai_creation/task/page}: up to 50 tasks by id, or the listing. */
    POLL("/open/v1/ai_creation/task/page", "POST"),
    /** {@code GET /open/v1/common/create_upload_url}. */
    UPLOAD_URL("/open/v1/common/create_upload_url", "GET"),
    /** {@code PUT} of a file to its {@code sign_url}. */
    STORE(StoragePaths.UPLOAD, "PUT"),
    /** {@code GET /open/v1/common/file_detail}. */
    FILE_DETAIL("/open/v1/common/file_detail", "GET"),
    /** {@code GET /open/v1/price/catalog}. */
    PRICES("/open/v1/price/catalog", "GET"),
    /** {@code GET /open/v1/user_duration}. */
    BALANCE("/open/v1/user_duration", "GET"),
    /** {@code POST /open/v1/consume_detail}. */
    CONSUMPTION("/open/v1/consume_detail", "POST"),
    /** {@code GET} or {@code HEAD} of an {@code output_url}. */
    DOWNLOAD(StoragePaths.OUTPUT, "GET"),
    /** {@code GET} or {@code HEAD} of an uploaded file's {@code full_path}. */
    UPLOADED_FILE(StoragePaths.FILES, "GET"),
    /** Any other path; the response is 404. */
    OTHER("", "");

    private final String path;
    private final String method;

    Endpoint(String path, String method) {
        this.path = path;
        this.method = method;
    }

    static Endpoint ofPath(String path) {
        for (Endpoint endpoint : values()) {
            if (endpoint.isFile() ? path.startsWith(endpoint.path) : path.equals(endpoint.path)) {
                return endpoint;
            }
        }
        return OTHER;
    }

    /** Returns the name in the syntax of faults, such as {@code upload-url}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return path;
    }

    boolean allows(String asked) {
        return asked.equals(method) || (asked.equals("HEAD") && isFile() && method.equals("GET"));
    }

    private boolean isFile() {
        return path.endsWith("/");
    }
}
