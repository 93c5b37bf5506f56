package dev.klingdsl.price;

/** The unit that a price is for. */
public enum PriceUnit {
    /** One second of video. */
    SECOND,
    /** One submission, however long. */
    TASK,
    /** Anything else; such a price does not apply to videos. */
    OTHER;

    /**
     * {@return the unit that the service's word stands for}
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
