package dev.klingdsl.sandbox.http;

/** Ends a request with an error response: an envelope with a code, or the plain status of a storage host. */
public final class ErrorResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response response;

    private ErrorResponseException(Response response, String message) {
        super(message, null, false, false);
        this.response = response;
    }

    public static ErrorResponseException code(int code, String msg) {
        return new ErrorResponseException(JsonEnvelope.envelope(code, msg, null), msg);
    }

    /** Returns the error for a body that is not JSON, or a field of the wrong type. */
    public static ErrorResponseException malformed(String msg) {
        return code(400, msg);
    }

    /** Returns the error for a missing field, or a value that is not allowed. */
    public static ErrorResponseException parameter(String msg) {
        return code(40000, msg);
    }

    public static ErrorResponseException status(int status, String msg) {
        return new ErrorResponseException(Response.text(status, msg), msg);
    }

    public Response response() {
        return response;
    }
}
