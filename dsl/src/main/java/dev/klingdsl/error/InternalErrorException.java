package dev.klingdsl.error;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** An unexpected failure: a defect of this library or of the machine it runs on. */
public final class InternalErrorException extends KlingException {
    private static final long serialVersionUID = 1L;

    private InternalErrorException(Throwable cause) {
        super(
                "an unforeseen problem, probably a defect of this library: "
                        + cause.getClass().getSimpleName(),
                cause);
    }

    /**
     * {@return what a future failed with: the exception of this library in it, or else the first other one, wrapped}
     *
     * @param failure as a future told it, with or without the wrappers of futures
     */
    public static KlingException unwrap(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner instanceof KlingException known ? known : new InternalErrorException(inner);
    }
}
