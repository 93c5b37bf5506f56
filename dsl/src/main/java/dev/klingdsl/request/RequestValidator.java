package dev.klingdsl.request;

import dev.klingdsl.text.HttpUrls;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Validates settings by their kinds, limits and messages, and builds the request. Errors are values that the service
 * certainly rejects; advice is about limits that other hosts of the model document.
 */
final class RequestValidator {
    private final RawSettings raw;
    private final List<Violation> found = new ArrayList<>();

    RequestValidator(RawSettings raw) {
        this.raw = raw;
    }

    Validation check() {
        VideoRequest request = VideoRequest.of(this::check);
        return new Validation(Violation.isErrorIn(found) ? null : request, found);
    }

    /** Returns the value for the request; null when it is unset or rejected. */
    private @Nullable Object check(Setting setting) {
        Object said = raw.value(setting);
        if (setting == Setting.PROMPT && said == null && raw.images().isEmpty()) {
            found.add(Violation.advice(
                    setting,
                    null,
                    "and image are both missing",
                    "say at least one, or the service makes up the video"));
        }
        if (said == null) {
            return setting.whenUnset();
        }
        return switch (setting.kind()) {
            case IMAGES -> images(setting);
            case TEXT -> text(setting, (String) said);
            case RATIO -> ratio(setting, (String) said);
            case NUMBER -> number(setting, (Integer) said);
            case MODE -> orRefuse(setting, said, QualityMode.parse((String) said));
            case CODE -> orRefuse(setting, said, Optional.of((String) said).filter(text -> !text.isBlank()));
            case URL -> orRefuse(setting, said, HttpUrls.parse((String) said));
            case OPTIONS -> OptionRules.check(raw.options(), found);
            case CONSTANT -> said;
        };
    }

    private List<ImageSource> images(Setting setting) {
        List<?> said = raw.images();
        int most = setting.entry().most;
        if (said.size() > most) {
            found.add(Violation.error(setting, said.get(most), setting.entry().error, setting.entry().errorRemedy));
        }
        List<ImageSource> images = new ArrayList<>();
        for (Object image : said) {
            ImageRules.check(image, raw.base, found).ifPresent(images::add);
        }
        return images;
    }

    private String text(Setting setting, String said) {
        int length = said.codePointCount(0, said.length());
        int most = setting.entry().most;
        if (said.isBlank()) {
            advise(setting, said);
        } else if (length > most) {
            found.add(Violation.advice(setting, said, "has " + length + " characters", "keep it to " + most));
        }
        return said;
    }

    private @Nullable AspectRatio ratio(Setting setting, String said) {
        AspectRatio ratio = orRefuse(setting, said, AspectRatio.parse(said));
        if (ratio != null && !isUsual(setting, said) && !isUsual(setting, ratio.toString())) {
            advise(setting, said);
        }
        return ratio;
    }

    private Integer number(Setting setting, Integer said) {
        if (said <= 0) {
            found.add(setting.refuse(said));
        } else if (!isUsual(setting, said)) {
            advise(setting, said);
        }
        return said;
    }

    private <T> @Nullable T orRefuse(Setting setting, Object said, Optional<T> understood) {
        if (understood.isEmpty()) {
            found.add(setting.refuse(said));
        }
        return understood.orElse(null);
    }

    private static boolean isUsual(Setting setting, Object value) {
        List<Object> usual = setting.entry().usual;
        return usual.isEmpty() || usual.contains(value);
    }

    private void advise(Setting setting, Object value) {
        found.add(Violation.advice(setting, value, setting.entry().advice, setting.entry().adviceRemedy));
    }
}
