package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.api.dto.ListedRequest;
import dev.klingdsl.api.dto.ListedRow;
import dev.klingdsl.request.Setting;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Redaction;
import dev.klingdsl.text.WarnOnce;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Warns of fields of tasks that are new, gone or of another type, of each once: what can be read is used. Thread-safe. */
final class SchemaDriftWarnings {
    private static final int LONGEST = 60;

    /** Besides those that repeat the request. */
    private static final Set<String> KNOWN = Set.of(
            "id",
            "unique_id",
            "create_time",
            "number_ai_creation",
            "type",
            "progress_desc",
            "err_msg",
            "output_url",
            "photo_info",
            "model_name",
            "sandbox_note");

    /** By these a submission is found whose answer was lost. */
    private static final List<String> NEEDED =
            List.of("create_time", ListedRequest.field(Setting.MODEL), ListedRequest.field(Setting.PROMPT));

    private final WarnOnce warnings = new WarnOnce(LoggerFactory.getLogger(SchemaDriftWarnings.class));

    /** Looks at one row of a page. */
    void look(JsonNode row) {
        if (!row.isObject()) {
            warnings.warn("row", "The service's list of tasks has rows that are no tasks");
            return;
        }
        List<String> others = new ArrayList<>();
        row.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name) && !ListedRequest.fields().contains(name) && warnings.isNew(name)) {
                others.add(OneLine.of(Redaction.text(name.substring(0, Math.min(LONGEST, name.length())))));
            }
        });
        if (!others.isEmpty()) {
            warnings.warn(
                    "fields " + others,
                    "The service's tasks have fields that this version does not know, and ignores: {}",
                    others);
        }
        for (String name : NEEDED) {
            if (!row.hasNonNull(name)) {
                warnings.warn(
                        name,
                        "The service's tasks come without '{}'; they are followed all the same, but a submission whose"
                                + " answer is lost may need a review",
                        name);
            }
        }
        for (String name : ListedRow.of(row).unreadableFields()) {
            warnings.warn(
                    "type of " + name,
                    "The service's tasks have a '{}' that cannot be read; the rest of them is used",
                    name);
        }
    }
}
