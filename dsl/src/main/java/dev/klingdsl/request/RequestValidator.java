package dev.klingdsl.request;

import dev.klingdsl.text.HttpUrls;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static dev.klingdsl.request.Setting.ASPECT;
import static dev.klingdsl.request.Setting.CALLBACK;
import static dev.klingdsl.request.Setting.CLARITY;
import static dev.klingdsl.request.Setting.DURATION;
import static dev.klingdsl.request.Setting.IMAGE;
import static dev.klingdsl.request.Setting.MODEL;
import static dev.klingdsl.request.Setting.PROMPT;
import static dev.klingdsl.request.Setting.QUALITY;

/**
 * Validates settings and builds the request. Errors are values that the service certainly rejects; advice is about limits
 * that other hosts of the model document.
 */
final class RequestValidator {
    /** In characters; documented by other hosts of the model. */
    private static final int LONGEST_PROMPT = 2500;

    private static final int MOST_IMAGES = 2;
    private static final Set<Integer> USUAL_DURATIONS = Set.of(5, 10);
    private static final Set<Integer> USUAL_CLARITIES = Set.of(720, 1080);

    private final RawSettings raw;
    private final List<Violation> found = new ArrayList<>();

    RequestValidator(RawSettings raw) {
        this.raw = raw;
    }

    Validation check() {
        List<ImageSource> images = images();
        checkPrompt();
        AspectRatio aspect = aspect();
        checkClarity();
        QualityMode quality = quality();
        int duration = duration();
        String model = model();
        URI callback = callback();
        Map<String, @Nullable Object> options = OptionRules.check(raw.options, found);
        VideoRequest request = Violation.isErrorIn(found)
                ? null
                : new VideoRequest(
                        images, raw.prompt, aspect, raw.clarity, quality, duration, model, callback, options);
        return new Validation(request, found);
    }

    private List<ImageSource> images() {
        if (raw.images.size() > MOST_IMAGES) {
            error(
                    IMAGE,
                    raw.images.get(MOST_IMAGES),
                    "is one image too many",
                    "give at most two: the start frame and the end frame");
        }
        List<ImageSource> images = new ArrayList<>();
        for (Object image : raw.images) {
            ImageRules.check(image, raw.base, found).ifPresent(images::add);
        }
        return images;
    }

    private void checkPrompt() {
        if (raw.prompt == null) {
            if (raw.images.isEmpty()) {
                advice(
                        PROMPT,
                        null,
                        "and image are both missing",
                        "say at least one, or the service makes up the video");
            }
        } else if (raw.prompt.isBlank()) {
            advice(PROMPT, raw.prompt, "is blank", "say what the video shows, or leave the prompt out");
        } else if (raw.prompt.codePointCount(0, raw.prompt.length()) > LONGEST_PROMPT) {
            int length = raw.prompt.codePointCount(0, raw.prompt.length());
            advice(PROMPT, raw.prompt, "has " + length + " characters", "keep it to " + LONGEST_PROMPT);
        }
    }

    private @Nullable AspectRatio aspect() {
        if (raw.aspect == null) {
            return null;
        }
        Optional<AspectRatio> ratio = AspectRatio.parse(raw.aspect);
        if (ratio.isEmpty()) {
            error(ASPECT, raw.aspect, "is not a ratio", "write W:H, such as 9:16");
        } else if (!ratio.get().isUsual()) {
            advice(ASPECT, raw.aspect, "is not a ratio this model is known for", "choose 16:9, 9:16 or 1:1");
        }
        return ratio.orElse(null);
    }

    private void checkClarity() {
        if (raw.clarity == null) {
            return;
        }
        if (raw.clarity <= 0) {
            error(CLARITY, raw.clarity, "is not positive", "write the number of lines, such as 1080");
        } else if (!USUAL_CLARITIES.contains(raw.clarity)) {
            advice(CLARITY, raw.clarity, "is unusual", "choose 720 or 1080");
        }
    }

    private @Nullable QualityMode quality() {
        if (raw.quality == null) {
            return null;
        }
        Optional<QualityMode> mode = QualityMode.parse(raw.quality);
        if (mode.isEmpty()) {
            error(QUALITY, raw.quality, "is not a quality mode", "choose pro or std");
        }
        return mode.orElse(null);
    }

    private int duration() {
        if (raw.duration == null) {
            return VideoRequest.DEFAULT_DURATION;
        }
        if (raw.duration <= 0) {
            error(DURATION, raw.duration, "is not positive", "write whole seconds, such as 5");
        } else if (!USUAL_DURATIONS.contains(raw.duration)) {
            advice(DURATION, raw.duration, "is not a length this model is known for", "choose 5 or 10 seconds");
        }
        return raw.duration;
    }

    private String model() {
        if (raw.model == null) {
            return VideoRequest.DEFAULT_MODEL;
        }
        if (raw.model.isBlank()) {
            error(MODEL, raw.model, "is blank", "leave it out, or write a code such as " + VideoRequest.DEFAULT_MODEL);
        }
        return raw.model;
    }

    private @Nullable URI callback() {
        if (raw.callback == null) {
            return null;
        }
        Optional<URI> url = HttpUrls.parse(raw.callback);
        if (url.isEmpty()) {
            error(
                    CALLBACK,
                    raw.callback,
                    "is not an http(s) URL",
                    "write one that the service can reach, such as https://example.com/done");
        }
        return url.orElse(null);
    }

    private void error(Setting setting, @Nullable Object value, String rule, String remedy) {
        found.add(Violation.error(setting, value, rule, remedy));
    }

    private void advice(Setting setting, @Nullable Object value, String rule, String remedy) {
        found.add(Violation.advice(setting, value, rule, remedy));
    }
}
