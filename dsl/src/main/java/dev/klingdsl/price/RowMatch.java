package dev.klingdsl.price;

import dev.klingdsl.price.PriceList.PriceRow;
import dev.klingdsl.request.QualityMode;
import dev.klingdsl.request.VideoRequest;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How well one price row applies to one request.
 *
 * @param row of the request's model
 * @param fits for resolution, length, quality and condition
 */
record RowMatch(PriceRow row, List<FieldMatch> fits) {
    private static final Pattern LINES = Pattern.compile("(?:\\d{3,5}\\s*[x×*]\\s*)?(\\d{3,5})\\s*[pP]?");
    private static final Pattern SECONDS =
            Pattern.compile("(\\d{1,5})(?:\\.0+)?\\s*(?:s|sec|秒)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRO = Pattern.compile("(?<![a-z])pro(?:fessional)?(?![a-z])|高品质|高质量|专业");
    private static final Pattern STD = Pattern.compile("(?<![a-z])(?:std|standard)(?![a-z])|标准");

    static RowMatch of(PriceRow row, VideoRequest request) {
        return new RowMatch(
                row,
                List.of(
                        number(row.resolution(), LINES, request.clarity()),
                        number(row.seconds(), SECONDS, request.duration()),
                        quality(row.variant(), request.quality()),
                        row.condition().isBlank() ? FieldMatch.ANY : FieldMatch.PERHAPS));
    }

    boolean isPossible() {
        return !fits.contains(FieldMatch.NOT);
    }

    boolean isCertain() {
        return isPossible() && !fits.contains(FieldMatch.PERHAPS);
    }

    /** Returns how many of the request's values the row names: the more, the more specific it is. */
    long named() {
        return fits.stream().filter(fit -> fit == FieldMatch.NAMED).count();
    }

    private static FieldMatch number(String said, Pattern form, @Nullable Integer asked) {
        if (said.isBlank()) {
            return FieldMatch.ANY;
        }
        Matcher matcher = form.matcher(said.strip());
        if (asked == null || !matcher.matches()) {
            return FieldMatch.PERHAPS;
        }
        return Integer.parseInt(matcher.group(1)) == asked ? FieldMatch.NAMED : FieldMatch.NOT;
    }

    private static FieldMatch quality(String said, @Nullable QualityMode asked) {
        if (said.isBlank()) {
            return FieldMatch.ANY;
        }
        String words = said.toLowerCase(Locale.ROOT);
        boolean pro = PRO.matcher(words).find();
        boolean std = STD.matcher(words).find();
        if (asked == null || pro == std) {
            return FieldMatch.PERHAPS;
        }
        return pro == (asked == QualityMode.PRO) ? FieldMatch.NAMED : FieldMatch.NOT;
    }
}
