package dev.klingdsl.result;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Makes file names of names: readable, the same on every system, never a path. */
final class FileNameSanitizer {
    private static final int LONGEST_IN_BYTES = 120;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FileNameSanitizer() {}

    static String of(String name) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int point : name.strip().codePoints().toArray()) {
            String letter = isSafe(point) ? Character.toString(point) : "_";
            bytes += letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_IN_BYTES) {
                break;
            }
            safe.append(letter);
        }
        String text = safe.toString().replaceAll("[. ]+$", "").replaceAll("^[. ]+", "_");
        String stem = text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
        boolean reserved = RESERVED.contains(stem.toLowerCase(Locale.ROOT)) || stem.matches("(?i)(com|lpt)\\d");
        return text.isEmpty() ? "_" : reserved ? "_" + text : text;
    }

    private static boolean isSafe(int point) {
        return !Character.isISOControl(point)
                && "/\\:*?\"<>|".indexOf(point) < 0
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.FORMAT
                && Character.isDefined(point);
    }
}
