package dev.klingdsl.request;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ratio of a video's width to its height, such as 16:9.
 *
 * @param width the first number, positive
 * @param height the second number, positive
 */
public record AspectRatio(int width, int height) {
    /** 16:9. */
    public static final AspectRatio LANDSCAPE = new AspectRatio(16, 9);
    /** 9:16. */
    public static final AspectRatio PORTRAIT = new AspectRatio(9, 16);
    /** 1:1. */
    public static final AspectRatio SQUARE = new AspectRatio(1, 1);

    /** The documented ratios, which most requests have. */
    private static final Map<String, AspectRatio> USUAL = Map.of("16:9", LANDSCAPE, "9:16", PORTRAIT, "1:1", SQUARE);

    private static final Pattern RATIO = Pattern.compile("\\s*([1-9]\\d{0,4})\\s*:\\s*([1-9]\\d{0,4})\\s*");

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public AspectRatio {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "ratio " + width + ":" + height + " needs two positive numbers; write W:H, such as 9:16");
        }
    }

    /**
     * {@return the ratio written as {@code W:H}}
     *
     * @param text two whole numbers from 1 to 99999; spaces around them are ignored
     * @throws IllegalArgumentException if the text is not two positive whole numbers with a colon between them
     */
    public static AspectRatio of(String text) {
        return parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is not a ratio; write W:H, such as 9:16"));
    }

    static Optional<AspectRatio> parse(String text) {
        AspectRatio usual = USUAL.get(text);
        if (usual != null) {
            return Optional.of(usual);
        }
        Matcher matcher = RATIO.matcher(text);
        return matcher.matches()
                ? Optional.of(new AspectRatio(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns {@code W:H}, the value on the wire. */
    @Override
    public String toString() {
        return width + ":" + height;
    }
}
