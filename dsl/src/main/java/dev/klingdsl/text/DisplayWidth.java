package dev.klingdsl.text;

/** The width of text in columns of a terminal: two for Chinese, Japanese, Korean and emoji, none for combining marks. Control
 * characters take one, that of their picture: see {@link Printable}. */
public final class DisplayWidth {
    /** First and last code points of the wide and fullwidth blocks of Unicode's EastAsianWidth.txt. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2329, 0x232A},
        {0x23E9, 0x23EC},
        {0x23F0, 0x23F0},
        {0x23F3, 0x23F3},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x267F, 0x267F},
        {0x2693, 0x2693},
        {0x26A1, 0x26A1},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x26C4, 0x26C5},
        {0x26CE, 0x26CE},
        {0x26D4, 0x26D4},
        {0x26EA, 0x26EA},
        {0x26F2, 0x26F3},
        {0x26F5, 0x26F5},
        {0x26FA, 0x26FA},
        {0x26FD, 0x26FD},
        {0x2705, 0x2705},
        {0x270A, 0x270B},
        {0x2728, 0x2728},
        {0x274C, 0x274C},
        {0x274E, 0x274E},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x27B0, 0x27B0},
        {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2B55, 0x2B55},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18CFF},
        {0x1AFF0, 0x1B2FF},
        {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF},
        {0x1F18E, 0x1F18E},
        {0x1F191, 0x1F19A},
        {0x1F200, 0x1F320},
        {0x1F32D, 0x1F335},
        {0x1F337, 0x1F37C},
        {0x1F37E, 0x1F393},
        {0x1F3A0, 0x1F3CA},
        {0x1F3CF, 0x1F3D3},
        {0x1F3E0, 0x1F3F0},
        {0x1F3F4, 0x1F3F4},
        {0x1F3F8, 0x1F43E},
        {0x1F440, 0x1F440},
        {0x1F442, 0x1F4FC},
        {0x1F4FF, 0x1F53D},
        {0x1F54B, 0x1F54E},
        {0x1F550, 0x1F567},
        {0x1F57A, 0x1F57A},
        {0x1F595, 0x1F596},
        {0x1F5A4, 0x1F5A4},
        {0x1F5FB, 0x1F64F},
        {0x1F680, 0x1F6C5},
        {0x1F6CC, 0x1F6CC},
        {0x1F6D0, 0x1F6D2},
        {0x1F6D5, 0x1F6DF},
        {0x1F6EB, 0x1F6EC},
        {0x1F6F4, 0x1F6FC},
        {0x1F7E0, 0x1F7EB},
        {0x1F90C, 0x1F93A},
        {0x1F93C, 0x1F945},
        {0x1F947, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x2FFFD},
        {0x30000, 0x3FFFD},
    };

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private DisplayWidth() {}

    /** Returns the width of a text on one line; a sequence of joined emoji counts once. */
    public static int of(String text) {
        int width = 0;
        int previous = 0;
        boolean joined = false;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int c = text.codePointAt(i);
            boolean joiner = c == ZERO_WIDTH_JOINER && Printable.isPrintable(c, previous);
            boolean pictured = c == ZERO_WIDTH_JOINER && !joiner;
            width += joined ? 0 : pictured ? 1 : of(c);
            joined = joiner;
            previous = c;
        }
        return width;
    }

    /** Returns the width of a code point: 0, 1 or 2. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint == '\n' || codePoint == '\t' ? 0 : 1;
        }
        int type = Character.getType(codePoint);
        boolean invisible = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == ZERO_WIDTH_JOINER;
        // Skin tones modify the emoji before them.
        if (invisible || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** Returns the text, truncated to {@code columns} with an ellipsis in the last one if it is wider. */
    public static String shorten(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String next = Character.toString(c);
            if (of(kept + next) > columns - 1) {
                break;
            }
            kept.append(next);
            i += next.length();
        }
        return kept.append('…').toString();
    }

    private static boolean isWide(int codePoint) {
        int low = 0;
        int high = WIDE.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint > WIDE[middle][1]) {
                low = middle + 1;
            } else if (codePoint < WIDE[middle][0]) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
