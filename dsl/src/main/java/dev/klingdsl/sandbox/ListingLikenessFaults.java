package dev.klingdsl.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults by which the listing shows a request a little differently than it was submitted. */
final class ListingLikenessFaults {
    private static final String CUT = "cut,";
    private static final Map<String, Consumer<ObjectNode>> CHANGES = Map.of(
            "emoji-dropped", prompt(text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "")),
            "collapsed", prompt(text -> text.strip().replaceAll("\\s+", " ")),
            "nfc", prompt(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
            "escaped", prompt(ListingLikenessFaults::escaped),
            "upper-mode",
                    motion(motion -> motion.put(
                            "quality_mode", motion.path("quality_mode").asText().toUpperCase(Locale.ROOT))),
            "clarity-1920",
                    motion(motion ->
                            motion.put("clarity", motion.path("clarity").asInt() * 16 / 9)),
            "ms-duration",
                    motion(motion -> motion.put(
                            "video_duration", motion.path("video_duration").asInt() * 1000)),
            "other-model", task -> task.put("model_code", "kling-v2-1-master"),
            "rehosted", ListingLikenessFaults::rehost);

    private ListingLikenessFaults() {}

    static Fault shows(String likeness) {
        return ListingFaults.rewritingTasks("list-shows=" + likeness, change(likeness));
    }

    private static Consumer<ObjectNode> change(String likeness) {
        if (likeness.startsWith(CUT)) {
            int most = FaultSyntax.number(likeness.substring(CUT.length()));
            return prompt(text -> text.codePointCount(0, text.length()) <= most
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, most)));
        }
        Consumer<ObjectNode> change = CHANGES.get(likeness);
        if (change == null) {
            throw new IllegalArgumentException("list-shows takes cut,N or one of "
                    + String.join(", ", CHANGES.keySet().stream().sorted().toList()) + ", not '" + likeness + "'");
        }
        return change;
    }

    private static Consumer<ObjectNode> prompt(UnaryOperator<String> change) {
        return motion(motion ->
                motion.put("ref_prompt", change.apply(motion.path("ref_prompt").asText())));
    }

    private static Consumer<ObjectNode> motion(Consumer<ObjectNode> change) {
        return task -> {
            if (task.path("motion_info") instanceof ObjectNode motion) {
                change.accept(motion);
            }
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void rehost(ObjectNode task) {
        JsonNode images = task.path("ref_img_url");
        ArrayNode moved = task.putArray("ref_img_url");
        images.forEach(image -> moved.add(
                "https://cdn.example/ref/" + Integer.toHexString(image.asText().hashCode())));
    }
}
