package dev.klingdsl.request.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.klingdsl.request.Setting;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can be seen of a submission both here and in the service's listing.
 *
 * @param values by setting: images as the paths of their URLs, as the service may serve them from elsewhere; texts with plain
 *     line ends and without outer blanks; numbers. What is null, empty or 0 counts as unset, and is absent
 */
public record NormalizedRequest(Map<Setting, Object> values) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Makes equal what means the same. */
    public NormalizedRequest {
        Map<Setting, Object> normalized = new EnumMap<>(Setting.class);
        values.forEach((setting, value) -> {
            Object plain = normalize(value);
            if (plain != null) {
                normalized.put(setting, plain);
            }
        });
        values = Collections.unmodifiableMap(normalized);
    }

    /**
     * {@return the body of a request's JSON}
     *
     * @param json as it is submitted
     * @throws IllegalArgumentException if it is not JSON
     */
    public static NormalizedRequest ofRequest(String json) {
        try {
            JsonNode request = MAPPER.readTree(json);
            Map<Setting, Object> values = new EnumMap<>(Setting.class);
            for (Setting setting : Setting.wireFields()) {
                Object value = setting.listedAt().isEmpty() ? null : read(request, setting);
                if (value != null) {
                    values.put(setting, value);
                }
            }
            return new NormalizedRequest(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request is not JSON", e);
        }
    }

    private static @Nullable Object read(JsonNode request, Setting setting) {
        JsonNode value = request.path(setting.wireField());
        return switch (setting.kind()) {
            case IMAGES -> {
                List<String> urls = new ArrayList<>();
                value.forEach(url -> urls.add(url.asText()));
                yield urls;
            }
            case NUMBER -> value.asInt();
            default -> value.textValue();
        };
    }

    private static @Nullable Object normalize(Object value) {
        if (value instanceof List<?> urls) {
            return urls.isEmpty()
                    ? null
                    : urls.stream().map(url -> path(String.valueOf(url))).toList();
        }
        if (value instanceof String text) {
            return text.isBlank() ? null : text.replace("\r\n", "\n").strip();
        }
        return value.equals(0) ? null : value;
    }

    private static String path(String url) {
        return url.strip().replaceFirst("[?#].*$", "").replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "");
    }

    /** {@return what the video shows; null when unset} */
    public @Nullable String prompt() {
        return (String) values.get(Setting.PROMPT);
    }

    /** {@return the JSON of a request that looks like this} */
    public String toRequest() {
        Map<String, Object> fields = new LinkedHashMap<>();
        values.forEach((setting, value) -> fields.put(String.valueOf(setting.wireField()), value));
        try {
            return MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a map of texts and numbers is always JSON", e);
        }
    }

    /**
     * {@return whether a job in the listing is of this request} Only another prompt excludes it: everything else may be
     * shown differently than it was sent, such as pictures under another URL or a length that the model can do.
     *
     * @param listed what the listing shows
     */
    public RequestMatch match(NormalizedRequest listed) {
        String sent = prompt();
        String shown = listed.prompt();
        if (sent != null && shown != null && !PromptLikeness.couldBe(sent, shown)) {
            return RequestMatch.DIFFERENT;
        }
        boolean contradicted =
                listed.values.entrySet().stream().anyMatch(field -> contradicts(field.getKey(), field.getValue()));
        return !contradicted && (equals(listed) || isShown(listed)) ? RequestMatch.SAME : RequestMatch.UNCLEAR;
    }

    /** What was left to the service may be filled in by it, but for images, and what it does not show says nothing. */
    private boolean contradicts(Setting setting, Object shown) {
        Object sent = values.get(setting);
        return sent == null ? setting == Setting.IMAGE : !sent.equals(shown);
    }

    /** What sets one request apart from others must be seen, not just not contradicted. */
    private boolean isShown(NormalizedRequest listed) {
        if (prompt() != null && listed.prompt() == null) {
            return false;
        }
        if (!isEqual(Setting.IMAGE, listed)) {
            return false;
        }
        return prompt() != null || values.containsKey(Setting.IMAGE) || isEqual(Setting.DURATION, listed);
    }

    private boolean isEqual(Setting setting, NormalizedRequest listed) {
        return Objects.equals(values.get(setting), listed.values.get(setting));
    }
}
