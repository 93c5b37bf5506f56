package dev.klingdsl.shell.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 90s}, {@code 10m} and {@code 1h30m}; a bare number is seconds. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s?)?");

    @Override
    public Duration convert(String text) {
        Matcher matcher = TEXT.matcher(text);
        Duration duration = matcher.matches()
                ? Duration.ofHours(number(matcher, 1))
                        .plusMinutes(number(matcher, 2))
                        .plusSeconds(number(matcher, 3))
                : Duration.ZERO;
        if (duration.isZero()) {
            throw new TypeConversionException("'" + text + "' is no duration; write 90s, 10m or 1h30m");
        }
        return duration;
    }

    private static long number(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Long.parseLong(text);
    }
}
