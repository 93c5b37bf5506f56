package dev.klingdsl.price;

/** What a price is for. */
public enum PriceUnit {
    /** One second of video. */
    SECOND,
    /** One submission, however long. */
    TASK,
    /** Anything else: such a row prices no video. */
    OTHER;

    /**
     * {@return the unit of the service's word}
     *
     * @param word such as {@code per_second}; one that is not known is {@link #OTHER}
     */
    public static PriceUnit of(String word) {
        return switch (word.strip()) {
            case "per_second" -> SECOND;
            case "per_task" -> TASK;
            default -> OTHER;
        };
    }
}
