package dev.klingdsl.shell.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.klingdsl.text.Printable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/** Writes JSON text: on one line, or indented by two spaces. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();

    private JsonText() {}

    public static String line(Content content) {
        return write(content, false);
    }

    public static String indented(Content content) {
        return write(content, true);
    }

    /** Copies JSON text to a generator, in its style. */
    public static void copy(String json, JsonGenerator to) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            to.copyCurrentStructureExact(parser);
        }
    }

    private static String write(Content content, boolean indented) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (indented) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
            }
            content.writeTo(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escaped(text.toString());
    }

    /**
     * Escapes in strings what is not {@link Printable}, of which JSON itself demands only the first 32 characters; outside of
     * strings there are only line breaks.
     */
    public static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int previous = 0;
        for (int i = 0; i < json.length(); i += Character.charCount(previous)) {
            int point = json.codePointAt(i);
            if (point == '\n' || Printable.isPrintable(point, previous)) {
                text.appendCodePoint(point);
            } else {
                for (char unit : Character.toChars(point)) {
                    text.append("\\u").append(HEX.toHexDigits(unit));
                }
            }
            previous = point;
        }
        return text.toString();
    }

    /** Writes to a generator. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator generator) throws IOException;
    }
}
