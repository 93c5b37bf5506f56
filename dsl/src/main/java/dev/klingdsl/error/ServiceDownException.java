package dev.klingdsl.error;

/** The service failed so often in a row that it is left alone for a while: nothing was sent. */
public final class ServiceDownException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public ServiceDownException() {
        super("the service failed many times in a row and is not asked for a while; it is tried again by itself", null);
    }
}
