package dev.klingdsl.sandbox.http;

/** Ends a request with an error: an envelope with a code, or a bare status from the storage host. */
public final class ErrorResponseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Response reply;

    private ErrorResponseException(Response reply, String message) {
        super(message, null, false, false);
        this.reply = reply;
    }

    public static ErrorResponseException code(int code, String msg) {
        return new ErrorResponseException(JsonEnvelope.envelope(code, msg, null), msg);
    }

    /** Wrong in form: not JSON, or not of the type that the protocol asks for. */
    public static ErrorResponseException malformed(String msg) {
        return code(400, msg);
    }

    /** Right in form, wrong in value, or missing. */
    public static ErrorResponseException parameter(String msg) {
        return code(40000, msg);
    }

    public static ErrorResponseException status(int status, String msg) {
        return new ErrorResponseException(Response.text(status, msg), msg);
    }

    public Response reply() {
        return reply;
    }
}
