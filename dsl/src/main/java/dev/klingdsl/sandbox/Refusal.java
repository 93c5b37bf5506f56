package dev.klingdsl.sandbox;

/** Ends a request with an error: an envelope with a code, or a bare status from the storage host. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Refusal(Reply reply, String message) {
        super(message, null, false, false);
        this.reply = reply;
    }

    static Refusal code(int code, String msg) {
        return new Refusal(Json.envelope(code, msg, null), msg);
    }

    /** Wrong in form: not JSON, or not of the type that the protocol asks for. */
    static Refusal malformed(String msg) {
        return code(400, msg);
    }

    /** Right in form, wrong in value, or missing. */
    static Refusal parameter(String msg) {
        return code(40000, msg);
    }

    static Refusal status(int status, String msg) {
        return new Refusal(Reply.text(status, msg), msg);
    }

    Reply reply() {
        return reply;
    }
}
