package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static dev.klingdsl.request.FieldEntry.constant;
import static dev.klingdsl.request.FieldEntry.field;
import static dev.klingdsl.request.Setting.FieldKind.CODE;
import static dev.klingdsl.request.Setting.FieldKind.IMAGES;
import static dev.klingdsl.request.Setting.FieldKind.MODE;
import static dev.klingdsl.request.Setting.FieldKind.NUMBER;
import static dev.klingdsl.request.Setting.FieldKind.OPTIONS;
import static dev.klingdsl.request.Setting.FieldKind.RATIO;
import static dev.klingdsl.request.Setting.FieldKind.TEXT;
import static dev.klingdsl.request.Setting.FieldKind.URL;

/**
 * The settings of a request: one entry for each, with its word, wire field, kind, rules, default and texts. Validation, JSON
 * in both directions, the fingerprint, the comparison with the service's listing, help and completion read these entries. The
 * order is that of the service's own example, and of the JSON that is sent.
 *
 * <p>To add a field, add an entry. The compiler and the specs then ask for its Java types: a component of {@link
 * VideoRequest} and a method of {@link RequestSettings}. Nothing else has to change.
 */
public enum Setting {
    /** Reference images: the start frame, then the end frame. */
    IMAGE(field("image", IMAGES)
            .wire("ref_img_url", "array of URLs")
            .listedAtTop()
            .atMost(2)
            .refused("is one image too many", "give at most two: the start frame and the end frame")
            .takes("'START', 'END'", "one or two files or http(s) URLs")
            .says("reference images: the start frame and the end frame; files are uploaded")
            .range("at most two; jpg, png or webp; advice: up to 10 MB, 300 pixels a side or more")
            .otherwise("the video is made from the prompt alone")
            .example("'start.jpg', 'end.jpg'")),
    /** What the video shows; other hosts of the model document at most 2500 characters. */
    PROMPT(field("prompt", TEXT)
            .wire("ref_prompt", "string")
            .listed()
            .atMost(2500)
            .advised("is blank", "say what the video shows, or leave the prompt out")
            .takes("'TEXT'", "a text")
            .says("what the video shows")
            .range("advice: up to 2500 characters")
            .otherwise("the service uses a prompt of its own")
            .example("'a fox turns to camera'")),
    /** The service's code for videos, {@value VideoRequest#CREATION_TYPE}. No word sets it. */
    CREATION_TYPE(constant("creation_type", VideoRequest.CREATION_TYPE)),
    /** Width to height. */
    ASPECT(field("aspect", RATIO)
            .wire("aspect_ratio", "string W:H")
            .listed()
            .listedAtTop()
            .usually("16:9", "9:16", "1:1")
            .refused("is not a ratio", "write W:H, such as 9:16")
            .advised("is not a ratio this model is known for", "choose 16:9, 9:16 or 1:1")
            .takes("'W:H'", "a ratio W:H as text")
            .says("width to height")
            .range("advice: 16:9, 9:16 or 1:1")
            .otherwise("the service decides")
            .example("'9:16'")),
    /** Output resolution, in lines. */
    CLARITY(field("clarity", NUMBER)
            .wire("clarity", "int")
            .listed()
            .usually("720", "1080")
            .refused("is not positive", "write the number of lines, such as 1080")
            .advised("is unusual", "choose 720 or 1080")
            .takes("LINES", "a whole number")
            .says("output resolution in lines")
            .range("more than 0; advice: 720 or 1080")
            .otherwise("the service decides")
            .example("1080")),
    /** The service's strategy. */
    QUALITY(field("quality", MODE)
            .wire("quality_mode", "string")
            .listed()
            .usually("pro", "std")
            .refused("is not a quality mode", "choose pro or std")
            .takes("'MODE'", "a text")
            .says("the strategy by its name")
            .range("pro or std")
            .example("'pro'")),
    /** Length, in seconds. */
    DURATION(field("duration", NUMBER)
            .wire("video_duration", "int, seconds")
            .listed()
            .usually("5", "10")
            .unset(VideoRequest.DEFAULT_DURATION)
            .refused("is not positive", "write whole seconds, such as 5")
            .advised("is not a length this model is known for", "choose 5 or 10 seconds")
            .takes("SECONDS", "a whole number")
            .says("length in seconds")
            .range("more than 0; advice: 5 or 10")
            .example("10")),
    /** Model code. */
    MODEL(field("model", CODE)
            .wire("model_code", "string")
            .listedAtTop()
            .usually(VideoRequest.DEFAULT_MODEL)
            .unset(VideoRequest.DEFAULT_MODEL)
            .refused("is blank", "leave it out, or write a code such as " + VideoRequest.DEFAULT_MODEL)
            .takes("'CODE'", "a text")
            .says("another model, for what the service adds later")
            .example("'" + VideoRequest.DEFAULT_MODEL + "'")),
    /** Where the service reports the end of the job. */
    CALLBACK(field("callback", URL)
            .wire("callback", "URL")
            .apartFromFingerprint()
            .refused("is not an http(s) URL", "write one that the service can reach, such as https://example.com/done")
            .takes("'URL'", "a text")
            .says("where the service reports the end of the job")
            .range("an http(s) URL the service can reach")
            .example("'https://example.com/done'")),
    /** Any further wire field. */
    OPTION(field("option", OPTIONS)
            .takes("'FIELD', VALUE", "a wire field's name and a value")
            .says("any further wire field, for what the service adds later")
            .range("text, numbers, booleans, lists and maps")
            .example("'seed', 42")),
    /** How many times the same request is submitted; not part of the request itself. */
    TAKES(field("takes", NUMBER)
            .refused("is not positive", "write 1 or more")
            .takes("COUNT", "a whole number")
            .says("submits the same request that many times; each is paid")
            .range("1 or more")
            .otherwise("1")
            .example("3"));

    private static final List<Setting> SETTABLE =
            Arrays.stream(values()).filter(Setting::isSettable).toList();
    private static final List<Setting> WIRE_FIELDS = Arrays.stream(values())
            .filter(setting -> setting.wireField() != null)
            .toList();
    private static final Map<String, Setting> BY_WORD = new HashMap<>();
    private static final Map<String, Setting> BY_WIRE_FIELD = new HashMap<>();

    static {
        SETTABLE.forEach(setting -> BY_WORD.put(setting.word(), setting));
        WIRE_FIELDS.forEach(setting -> BY_WIRE_FIELD.put(String.valueOf(setting.wireField()), setting));
    }

    private final FieldEntry entry;

    Setting(FieldEntry entry) {
        this.entry = entry;
    }

    /** {@return the settings that a word sets} */
    public static List<Setting> settable() {
        return SETTABLE;
    }

    /** {@return the settings with a wire field of their own, in the order in which they are sent} */
    public static List<Setting> wireFields() {
        return WIRE_FIELDS;
    }

    /**
     * Finds a setting by its word.
     *
     * @param word as in a script
     * @return the setting; empty for other words, also for shorthands such as {@code pro}
     */
    public static Optional<Setting> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /**
     * Finds a setting by its name on the wire.
     *
     * @param name of a field
     * @return the setting; empty when none has this field
     */
    public static Optional<Setting> ofWireField(String name) {
        return Optional.ofNullable(BY_WIRE_FIELD.get(name));
    }

    /** {@return the word that sets it in a block; the name on the wire for one that no word sets} */
    public String word() {
        return entry.word;
    }

    /** {@return the field's name on the wire, or null when it has none of its own} */
    public @Nullable String wireField() {
        return entry.wireField;
    }

    /** {@return what kind of value it takes} */
    public FieldKind kind() {
        return entry.kind;
    }

    /** {@return true when a word sets it; false for a constant} */
    public boolean isSettable() {
        return entry.kind != FieldKind.CONSTANT;
    }

    /** {@return the type on the wire, in words; empty when it is not on the wire} */
    public String type() {
        return entry.type;
    }

    /** {@return the values that hosts of the model document, for completion and help; empty when there are none} */
    public List<String> usualValues() {
        return entry.usualValues;
    }

    /** {@return the default that is sent, as a number or string; null when the field is left out} */
    public @Nullable Object whenUnset() {
        return entry.whenUnset;
    }

    /**
     * {@return where the service's listing repeats it: fields of a task, as in {@code object.field}, of which the first that
     * shows a value counts; empty when the listing leaves it out}
     */
    public List<String> listedAt() {
        return List.copyOf(entry.listedAt);
    }

    /** {@return true for a part of the fingerprint; false when requests that differ in it are the same purchase} */
    public boolean isInFingerprint() {
        return entry.fingerprint;
    }

    /** {@return the syntax of its word, with placeholders} */
    public String usage() {
        return entry.usage;
    }

    /** {@return the arguments of its word, as a noun phrase} */
    public String accepts() {
        return entry.accepts;
    }

    /** {@return what it sets, as a phrase without a full stop} */
    public String summary() {
        return entry.summary;
    }

    /** {@return the possible values, for users; may be empty} */
    public String range() {
        return entry.range;
    }

    /** {@return the default, for users; may be empty} */
    public String otherwise() {
        return entry.otherwise;
    }

    /** {@return one line of a script} */
    public String example() {
        return entry.example;
    }

    /**
     * {@return the violation for a value that the service rejects}
     *
     * @param value the rejected value
     */
    public Violation refuse(Object value) {
        return Violation.error(this, value, entry.error, entry.errorRemedy);
    }

    FieldEntry entry() {
        return entry;
    }

    /** The kind of a setting's values: how they are parsed, validated and written. */
    public enum FieldKind {
        /** The start frame and the end frame: files or URLs in a script, a list of URLs on the wire. */
        IMAGES(List.class),
        /** Free text, with its whitespace. */
        TEXT(String.class),
        /** A ratio {@code W:H}. */
        RATIO(String.class),
        /** A whole number, more than 0. */
        NUMBER(Integer.class),
        /** The code of a {@link QualityMode}. */
        MODE(String.class),
        /** A name that the service defines; not blank. */
        CODE(String.class),
        /** An absolute http(s) URL. */
        URL(String.class),
        /** Further wire fields by name, with values that JSON can represent. */
        OPTIONS(Map.class),
        /** A whole number that every request has, and that no word sets. */
        CONSTANT(Integer.class);

        private final Class<?> type;

        FieldKind(Class<?> type) {
            this.type = type;
        }

        /** {@return the type of a value before validation: String, Integer, List or Map} */
        public Class<?> type() {
            return type;
        }
    }
}
