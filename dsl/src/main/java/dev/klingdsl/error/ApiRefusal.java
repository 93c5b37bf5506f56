package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/**
 * What the service said when it refused.
 *
 * @param code the service's code, not 0
 * @param message the service's words, free of secrets; may be empty
 * @param traceId the id of the call at the service; null when the answer had none
 * @param exchange where it was said
 */
public record ApiRefusal(int code, String message, @Nullable String traceId, Exchange exchange) {

    String shownMessage() {
        return message.isBlank() ? "no message" : message;
    }

    /**
     * The kind of exception that the code stands for.
     *
     * @return a new exception; a {@link ServiceException} for a code that is not known
     */
    public ApiException toException() {
        return switch (code) {
            case 400, 40000 -> new BadRequestException(this);
            case 10400, 10401 -> new TokenRejectedException(this);
            case 40001 -> new RateLimitException(this);
            default -> new ServiceException(this);
        };
    }
}
