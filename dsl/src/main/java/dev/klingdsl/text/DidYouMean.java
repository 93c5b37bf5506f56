package dev.klingdsl.text;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the most similar known word for a mistyped one. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * Returns the candidate most similar to {@code word}, if it differs by at most about one edit (a letter missing, added,
     * changed, or two swapped) in three letters, ignoring case.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, (wanted.length() + 1) / 3);
        @Nullable String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) > limit) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < Math.max(wanted.length(), candidate.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns {@code ", did you mean 'duration'?"}; empty when no candidate is similar. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(found -> ", did you mean '" + found + "'?")
                .orElse("");
    }

    /** Returns the optimal string alignment distance: Levenshtein's, with a swap of neighbours as one edit. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
