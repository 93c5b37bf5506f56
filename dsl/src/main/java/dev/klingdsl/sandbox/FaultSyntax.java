package dev.klingdsl.sandbox;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of faults: {@code name}, {@code name=value} or {@code name=value,value}. */
final class FaultSyntax {
    private static final String AFTER = "-after-accept";
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final List<Entry> ENTRIES = List.of(
            entry("none", "lets a request through", text -> Fault.none()),
            entry("drop", "reads the request, closes the connection", text -> Fault.drop()),
            entry("reset", "reads the request, resets the connection (RST)", text -> Fault.reset()),
            entry("hang=TIME", "does not answer for TIME, then closes", text -> Fault.hang(duration(text))),
            entry("partial-status", "closes within the status line", text -> Fault.partialStatusLine()),
            entry("status=N", "answers with HTTP status N", text -> Fault.status(number(text))),
            entry("unavailable=TIME", "answers 503 with Retry-After: TIME", text -> Fault.unavailable(duration(text))),
            entry("redirect=N,URL", "answers with redirect status N to URL", FaultSyntax::redirect),
            entry("code=N[,MSG]", "answers with envelope code N", FaultSyntax::code),
            entry("data=JSON", "answers with code 0 and this data, such as null", Fault::data),
            entry("html", "answers 200 with an HTML page", text -> Fault.html()),
            entry("truncated-json", "answers 200 with half an envelope", text -> Fault.truncatedJson()),
            entry(
                    "drop-while-reading=N",
                    "closes after N percent of the request's body",
                    text -> Fault.dropWhileReading(number(text))),
            entry("latency=TIME", "takes TIME longer", text -> Fault.latency(duration(text))),
            entry("cut=N", "closes after N bytes of the answer's body", text -> Fault.cutAfter(number(text))),
            entry(
                    "wrong-length=N",
                    "announces N bytes more, or fewer if negative",
                    text -> Fault.wrongLength(number(text))),
            entry("task=STATE[,MSG]", "lets the task end as STATE, such as Fail", FaultSyntax::task),
            entry("lag=TIME", "hides the task from task/page for TIME", text -> Fault.listingLag(duration(text))),
            entry("twin", "lets somebody else submit the same", text -> Fault.twin()),
            entry("progress=STATE", "shows every task in STATE, once", Fault::progress),
            entry("missing-tasks", "shows no task, once", text -> Fault.missingTasks()),
            entry("extra-fields", "adds unknown JSON fields", text -> Fault.extraFields()),
            entry("missing-fields", "leaves JSON fields out", text -> Fault.missingFields()),
            entry("null-fields", "sets JSON fields to null", text -> Fault.nullFields()),
            entry(
                    "control-characters",
                    "adds to the service's words what terminals obey",
                    text -> ControlCharacterFaults.controlCharacters()),
            entry("list-oldest-first", "lists the oldest task first", text -> ListingPageFaults.oldestFirst()),
            entry("list-random", "lists in no order, always the same", text -> ListingPageFaults.random()),
            entry("list-shuffled", "lists in another order each time", text -> ListingPageFaults.shuffled()),
            entry("list-page-cap=N", "puts at most N tasks on a page", text -> ListingPageFaults.pageCap(number(text))),
            entry("list-ignores-page", "shows the first page always", text -> ListingPageFaults.ignoresPage()),
            entry(
                    "list-repeats-last-page",
                    "shows the last page again beyond the end",
                    text -> ListingPageFaults.repeatsLastPage()),
            entry("list-null", "has null in place of the list", text -> ListingRowFaults.nullList()),
            entry(
                    "list-wrong-total=N",
                    "gives a total that is N too high, or too low if negative",
                    text -> ListingRowFaults.wrongTotal(number(text))),
            entry(
                    "list-odd-times=FORM",
                    "has create_time as ms, text, iso, local, null or missing, or off by a time such as -8h",
                    ListingRowFaults::oddTimes),
            entry(
                    "list-field-type=FIELD[,JSON]",
                    "has {} or this JSON in a field of each task",
                    ListingRowFaults::fieldType),
            entry("list-id-null", "has null as each unique_id", text -> ListingRowFaults.nullIds()),
            entry(
                    "list-shows=HOW",
                    "shows requests as emoji-dropped, collapsed, cut,N, nfc, escaped, upper-mode, clarity-1920,"
                            + " ms-duration, other-model or rehosted",
                    ListingLikenessFaults::shows),
            entry(
                    "file=N",
                    "lets the upload end in status N (98, 99, 100; 0 never)",
                    text -> Fault.fileEnds(number(text))),
            entry("changed-file", "replaces the output, new ETag", text -> Fault.changedFile()),
            entry("ignore-range", "answers a Range request with 200", text -> Fault.ignoreRange()));

    private FaultSyntax() {}

    static Fault parse(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        boolean after = name.endsWith(AFTER);
        String base = after ? name.substring(0, name.length() - AFTER.length()) : name;
        Entry entry = ENTRIES.stream()
                .filter(candidate -> candidate.name().equals(base))
                .findFirst()
                .orElseThrow(() -> unknown(text));
        if (entry.takesValue() == value.isEmpty()) {
            throw new IllegalArgumentException("fault '" + text + "' must be written " + entry.form());
        }
        Fault fault = entry.make().apply(value);
        try {
            return after ? fault.afterAccepting() : fault;
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("there is no fault '" + name + "', only '" + base + "'", e);
        }
    }

    static List<String> known() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            lines.add(String.format(Locale.ROOT, "%-30s%s", entry.form(), entry.meaning()));
        }
        lines.add("…" + AFTER
                + "                drop, reset, hang, partial-status, status, unavailable, redirect, code, data,"
                + " html and truncated-json, but the task was created first");
        return lines;
    }

    static String afterAccepting(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? text + AFTER : text.substring(0, equals) + AFTER + text.substring(equals);
    }

    static String write(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException(
                "there is no fault '" + text + "'; known faults:\n  " + String.join("\n  ", known()));
    }

    private static Fault redirect(String value) {
        String[] parts = value.split(",", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(
                    "redirect takes a status and a URL, such as redirect=307,http://10.0.0.1/");
        }
        return Fault.redirect(number(parts[0]), parts[1]);
    }

    private static Fault code(String value) {
        String[] parts = value.split(",", 2);
        return parts.length < 2 ? Fault.code(number(value)) : Fault.code(number(parts[0]), parts[1]);
    }

    private static Fault task(String value) {
        String[] parts = value.split(",", 2);
        return parts.length < 2 ? Fault.taskEnds(value) : Fault.taskEnds(parts[0], parts[1]);
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
        }
    }

    static Duration signedDuration(String text) {
        return text.startsWith("-") ? duration(text.substring(1)).negated() : duration(text);
    }

    private static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a time; write 200ms, 5s, 2m or 1h");
        }
        String iso = matcher.group(2).equals("ms")
                ? "PT" + Long.parseLong(matcher.group(1)) / 1000.0 + "S"
                : "PT" + matcher.group(1) + matcher.group(2).toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time; write 200ms, 5s, 2m or 1h", e);
        }
    }

    private static Entry entry(String form, String meaning, Function<String, Fault> make) {
        return new Entry(form, meaning, make);
    }

    private record Entry(String form, String meaning, Function<String, Fault> make) {
        String name() {
            return takesValue() ? form.substring(0, form.indexOf('=')) : form;
        }

        boolean takesValue() {
            return form.contains("=");
        }
    }
}
