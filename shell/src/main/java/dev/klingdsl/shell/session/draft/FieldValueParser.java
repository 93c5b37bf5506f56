package dev.klingdsl.shell.session.draft;

import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses the values of {@code set}, which need no quotes. */
final class FieldValueParser {
    private FieldValueParser() {}

    static SettingsSnapshot of(Setting field, Arguments arguments, SettingsSnapshot said) {
        List<Argument> values = arguments.all().subList(1, arguments.all().size());
        return switch (field.kind()) {
            case TEXT -> said.with(field, text(values, arguments));
            case IMAGES -> said.with(field, values.stream().map(Argument::text).toList());
            case NUMBER -> said.with(field, whole(field, one(values, arguments), arguments));
            case OPTIONS -> said.with(field, options(said, values));
            default -> said.with(field, one(values, arguments).text());
        };
    }

    /** Returns free text unchanged, including its whitespace. */
    private static String text(List<Argument> values, Arguments arguments) {
        if (values.size() == 1) {
            return values.get(0).text();
        }
        String line = arguments.source().text();
        return line.substring(
                values.get(0).start(), values.get(values.size() - 1).end());
    }

    private static Argument one(List<Argument> values, Arguments arguments) {
        if (values.size() > 1) {
            Argument extra = values.get(1);
            throw new CommandException("'" + extra.text() + "' is one value too many", arguments.place(extra));
        }
        return values.get(0);
    }

    private static Integer whole(Setting field, Argument value, Arguments arguments) {
        if (!value.text().matches("-?\\d{1,9}")) {
            throw new CommandException(
                    field.word() + " takes a whole number, such as: " + FieldLookup.example(field),
                    arguments.place(value));
        }
        return Integer.valueOf(value.text());
    }

    private static Map<String, Object> options(SettingsSnapshot said, List<Argument> values) {
        if (values.size() != 2) {
            throw new CommandException("an option has a name and a value, such as: set option seed 42");
        }
        Map<String, Object> options = new LinkedHashMap<>();
        if (said.value(Setting.OPTION) instanceof Map<?, ?> before) {
            before.forEach((name, value) -> options.put(String.valueOf(name), value));
        }
        options.put(values.get(0).text(), json(values.get(1)));
        return options;
    }

    private static Object json(Argument value) {
        String text = value.text();
        if (value.quoted()) {
            return text;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
    }
}
