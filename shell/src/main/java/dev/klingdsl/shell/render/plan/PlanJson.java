package dev.klingdsl.shell.render.plan;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.json.RequestJsonWriter;
import dev.klingdsl.shell.render.JsonText;

import java.io.IOException;

/**
 * Shows a plan without errors as a JSON array: for each step its name, its number of takes, and under {@code request} the
 * exact body of its submission, except that local images are {@code file:} URLs.
 */
public final class PlanJson {
    private PlanJson() {}

    /** Returns the array, indented, as complete lines. */
    public static String render(Plan plan) {
        return JsonText.indented(json -> {
                    json.writeStartArray();
                    for (Step step : plan.steps()) {
                        write(step, json);
                    }
                    json.writeEndArray();
                })
                + "\n";
    }

    private static void write(Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", step.name());
        json.writeNumberField("takes", step.takes());
        json.writeFieldName("request");
        RequestJsonWriter.write(step.request(), PlanJson::url, json);
        json.writeEndObject();
    }

    private static String url(ImageSource image) {
        if (image instanceof ImageSource.Local local) {
            return local.path().toUri().toString();
        }
        return image instanceof ImageSource.Remote remote ? remote.url().toString() : image.toString();
    }
}
