package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.text.Redaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns of fields of tasks that are new or gone, of each once: the tasks are followed all the same. Thread-safe. */
final class SchemaDriftWarnings {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaDriftWarnings.class);
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private static final Set<String> KNOWN = Set.of(
            "id",
            "unique_id",
            "create_time",
            "number_ai_creation",
            "type",
            "progress_desc",
            "err_msg",
            "aspect_ratio",
            "output_url",
            "photo_info",
            "motion_info",
            "ref_img_url",
            "model_code",
            "model_name",
            "sandbox_note");

    /** By these a submission is found whose answer was lost. */
    private static final List<String> NEEDED = List.of("create_time", "model_code", "motion_info");

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Looks at one row of a page. */
    void look(@Nullable JsonNode row) {
        if (row == null || !row.isObject()) {
            return;
        }
        List<String> others = new ArrayList<>();
        row.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name) && isNew(name)) {
                others.add(Redaction.text(name.substring(0, Math.min(LONGEST, name.length()))));
            }
        });
        if (!others.isEmpty()) {
            LOG.warn("The service's tasks have fields that this version does not know, and ignores: {}", others);
        }
        for (String name : NEEDED) {
            if (!row.hasNonNull(name) && isNew(name)) {
                LOG.warn(
                        "The service's tasks come without '{}'; they are followed all the same, but a submission whose"
                                + " answer is lost may need a review",
                        name);
            }
        }
    }

    private boolean isNew(String name) {
        return told.size() < MOST && told.add(name);
    }
}
