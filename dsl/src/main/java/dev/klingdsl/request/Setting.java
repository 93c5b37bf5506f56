package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The settings of a request, with their wire fields. The order is that of the service's own example. */
public enum Setting {
    /** Reference images: the start frame, then the end frame. */
    IMAGE("image", "ref_img_url", "array of URLs", List.of()),
    /** What the video shows. */
    PROMPT("prompt", "ref_prompt", "string", List.of()),
    /** Width to height. */
    ASPECT("aspect", "aspect_ratio", "string W:H", List.of("16:9", "9:16", "1:1")),
    /** Output resolution, in lines. */
    CLARITY("clarity", "clarity", "int", List.of("720", "1080")),
    /** The service's strategy. */
    QUALITY("quality", "quality_mode", "string", List.of("pro", "std")),
    /** Length, in seconds. */
    DURATION("duration", "video_duration", "int, seconds", List.of("5", "10")),
    /** Model code. */
    MODEL("model", "model_code", "string", List.of(VideoRequest.DEFAULT_MODEL)),
    /** Where the service reports the end of the job. */
    CALLBACK("callback", "callback", "URL", List.of()),
    /** Any further wire field. */
    OPTION("option", null, "any", List.of()),
    /** How many times the same request is submitted; not part of the request itself. */
    TAKES("takes", null, "int", List.of());

    private final String word;
    private final @Nullable String wireField;
    private final String type;
    private final List<String> usualValues;

    Setting(String word, @Nullable String wireField, String type, List<String> usualValues) {
        this.word = word;
        this.wireField = wireField;
        this.type = type;
        this.usualValues = usualValues;
    }

    /** {@return the word that sets it in a block} */
    public String word() {
        return word;
    }

    /** {@return the field's name on the wire, or null when it has none of its own} */
    public @Nullable String wireField() {
        return wireField;
    }

    /** {@return the type on the wire, in words} */
    public String type() {
        return type;
    }

    /** {@return the values that hosts of the model document, for completion and help; empty when there are none} */
    public List<String> usualValues() {
        return usualValues;
    }
}
