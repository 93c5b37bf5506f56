package dev.klingdsl.shell.session.output;

import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;

import java.util.function.IntSupplier;

/**
 * The style of output: colours and widths, which are queried on every use.
 *
 * @param paint colours, or none
 * @param columns the width of tables
 * @param wrap the width at which sentences are wrapped; 0 for no wrapping
 */
public record OutputStyle(Paint paint, IntSupplier columns, IntSupplier wrap) {

    /** Creates a style without wrapping, for pipes and files. */
    public OutputStyle(Paint paint, IntSupplier columns) {
        this(paint, columns, () -> 0);
    }

    /** Wraps sentences. */
    public String wrapped(String sentences) {
        return WordWrap.words(sentences, wrap.getAsInt(), "    ");
    }
}
