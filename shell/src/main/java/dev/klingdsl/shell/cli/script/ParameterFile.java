package dev.klingdsl.shell.cli.script;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.klingdsl.shell.exit.UsageException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parameters from a JSON object. */
final class ParameterFile {
    private ParameterFile() {}

    /**
     * Reads a file.
     *
     * @param shown its name in messages
     */
    static Map<String, Object> read(Path file, Path shown) {
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UsageException(shown + " is no JSON object; write {\"name\": \"value\", …}");
            }
            Map<String, Object> values = object(json);
            if (json.nextToken() != null) {
                throw new UsageException(place(shown, json.currentTokenLocation())
                        + "something follows the JSON object; write one object and nothing else");
            }
            return values;
        } catch (JsonEOFException e) {
            throw new UsageException(
                    place(shown, e.getLocation()) + "the JSON ends too early; close every quote, bracket and brace");
        } catch (JacksonException e) {
            throw new UsageException(
                    place(shown, e.getLocation()) + "this is not JSON: " + plain(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UsageException("cannot read the parameters in " + shown + ": the file is missing or unreadable");
        }
    }

    private static String place(Path shown, JsonLocation location) {
        return shown + ":" + location.getLineNr() + ":" + location.getColumnNr() + ": ";
    }

    /** Removes the parser's internals from a message. */
    private static String plain(String message) {
        String text = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\((code \\d+[^)]*|[^()]*\\[Source[^)]*)\\)", "")
                .replaceAll("\\('(.)'\\)", "'$1'");
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                values.put(name, value(json));
            }
        }
        return values;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            default -> json.getText();
        };
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(json));
        }
        return values;
    }
}
