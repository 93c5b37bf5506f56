package dev.klingdsl.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.store.SampleVideo;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.StoragePaths;
import dev.klingdsl.sandbox.store.Task;
import dev.klingdsl.sandbox.store.TaskParameters;
import dev.klingdsl.sandbox.store.UrlSigner;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** Renders a task as the service does. */
public final class TaskJson {
    private final UrlSigner signer;
    private final SandboxSettings settings;

    public TaskJson(UrlSigner signer, SandboxSettings settings) {
        this.signer = signer;
        this.settings = settings;
    }

    public ObjectNode render(Task task, Instant now) {
        TaskParameters parameters = task.parameters();
        ObjectNode json = JsonEnvelope.NODES.objectNode();
        json.put("id", task.number());
        json.put("unique_id", task.uniqueId());
        json.put("create_time", task.created().getEpochSecond());
        json.put("number_ai_creation", 1);
        json.put("type", TaskParameters.VIDEO);
        json.put("progress_desc", task.state(now));
        json.put("err_msg", task.errMsg(now));
        json.put("aspect_ratio", textOf(parameters.ratio()));
        ArrayNode outputs = json.putArray("output_url");
        json.putNull("photo_info");
        json.set("motion_info", motion(parameters));
        parameters.images().forEach(json.putArray("ref_img_url")::add);
        json.put("model_code", parameters.model());
        json.put("model_name", "Kling v2.1 Master");
        if (task.hasSucceeded(now)) {
            outputs.add(signer.sign(StoragePaths.OUTPUT + task.uniqueId() + ".mp4", settings.urlLifetime()));
            String note = SampleVideo.nearest(parameters).differenceFrom(parameters);
            if (!note.isEmpty()) {
                json.put("sandbox_note", note);
            }
        }
        return json;
    }

    private static ObjectNode motion(TaskParameters parameters) {
        ObjectNode motion = JsonEnvelope.NODES.objectNode();
        motion.putNull("photo_path_url");
        motion.put("ref_prompt", textOf(parameters.prompt()));
        motion.put("clarity", Objects.requireNonNullElse(parameters.clarity(), 0));
        motion.put("quality_mode", textOf(parameters.mode()));
        motion.put("style", "");
        motion.put("aspect_ratio", textOf(parameters.ratio()));
        motion.put("video_duration", parameters.seconds());
        return motion;
    }

    private static String textOf(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
