package dev.klingdsl.api;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.BadRequestException;

import java.util.Arrays;
import java.util.Optional;

/**
 * Messages by which code 50000, which otherwise leaves the outcome of a submission open, refuses it for certain: nothing was
 * created. Seen by integrators; the service does not document them.
 */
enum DefiniteRefusal {
    /** "No such model." */
    NO_SUCH_MODEL("模型不存在", "there is no such model: correct its code, which is case-sensitive, or leave it unset"),
    /** "The reference picture's ratio", followed by the ratio and the range that the model takes. */
    IMAGE_RATIO(
            "参考图宽高比",
            "the model does not take a picture of that ratio of width to height: crop it to the range that is named");

    private static final int INTERNAL_ERROR = 50000;

    private final String words;
    private final String remedy;

    DefiniteRefusal(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** Returns the failure as a refusal of the request, if its message is known to be one. */
    static Optional<BadRequestException> of(ApiException failure) {
        return Arrays.stream(values())
                .filter(refusal -> failure.code() == INTERNAL_ERROR
                        && failure.serviceMessage().contains(refusal.words))
                .findFirst()
                .map(refusal -> new BadRequestException(
                        failure.code(),
                        failure.serviceMessage(),
                        failure.traceId(),
                        failure.exchange(),
                        refusal.remedy));
    }
}
