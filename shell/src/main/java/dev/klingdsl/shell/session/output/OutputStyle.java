package dev.klingdsl.shell.session.output;

import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;

import java.util.function.IntSupplier;

/**
 * How text is to look.
 *
 * @param paint coloured or not
 * @param columns the width to fill, asked for anew each time
 * @param wrap the width at which sentences are broken, asked for anew each time; 0 to leave them whole
 */
public record OutputStyle(Paint paint, IntSupplier columns, IntSupplier wrap) {

    /** Returns the look of text that no window shows: sentences stay whole. */
    public OutputStyle(Paint paint, IntSupplier columns) {
        this(paint, columns, () -> 0);
    }

    /** Breaks sentences between words so that they fit. */
    public String wrapped(String sentences) {
        return WordWrap.words(sentences, wrap.getAsInt(), "    ");
    }
}
