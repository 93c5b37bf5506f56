package dev.klingdsl.text;

/**
 * Shows the characters that terminals and editors obey instead of showing: C0 and C1 controls, line and paragraph separators,
 * and Unicode's format characters, among them those that reverse the direction of text or take no room.
 */
public final class Printable {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    private Printable() {}

    /** Returns the text with a picture in place of each character that would be obeyed, line breaks and tabs included. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int previous = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(previous)) {
            int point = text.codePointAt(i);
            shown.appendCodePoint(shown(point, previous));
            previous = point;
        }
        return shown.toString();
    }

    /**
     * Returns the code point, or a picture of one column in its place, so that what has been aligned stays so.
     *
     * @param previous the code point before it, as the joiner of emoji is harmless after an emoji only; 0 if there is none
     */
    public static int shown(int point, int previous) {
        if (isPrintable(point, previous)) {
            return point;
        }
        return point < ' ' ? CONTROL_PICTURES + point : point == DELETE ? CONTROL_PICTURES + 0x21 : REPLACEMENT;
    }

    /**
     * Returns false for a character that would be obeyed.
     *
     * @param previous the code point before it; 0 if there is none
     */
    public static boolean isPrintable(int point, int previous) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> point == ZERO_WIDTH_JOINER && isEmoji(previous);
            default -> true;
        };
    }

    private static boolean isEmoji(int point) {
        int type = Character.getType(point);
        // Skin tones are modifiers.
        return point == EMOJI_STYLE
                || type == Character.OTHER_SYMBOL
                || (type == Character.MODIFIER_SYMBOL && point > Character.MAX_VALUE);
    }
}
