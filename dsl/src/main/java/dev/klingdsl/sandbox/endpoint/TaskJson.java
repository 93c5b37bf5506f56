package dev.klingdsl.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.store.SampleVideo;
import dev.klingdsl.sandbox.store.SandboxSettings;
import dev.klingdsl.sandbox.store.StoragePaths;
import dev.klingdsl.sandbox.store.Task;
import dev.klingdsl.sandbox.store.TaskSpec;
import dev.klingdsl.sandbox.store.UrlSigner;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** Shows a task as the service does. */
public final class TaskJson {
    private final UrlSigner signer;
    private final SandboxSettings settings;

    public TaskJson(UrlSigner signer, SandboxSettings settings) {
        this.signer = signer;
        this.settings = settings;
    }

    public ObjectNode render(Task task, Instant now) {
        TaskSpec submission = task.submission();
        ObjectNode json = JsonEnvelope.NODES.objectNode();
        json.put("id", task.number());
        json.put("unique_id", task.uniqueId());
        json.put("create_time", task.created().getEpochSecond());
        json.put("number_ai_creation", 1);
        json.put("type", TaskSpec.VIDEO);
        json.put("progress_desc", task.state(now));
        json.put("err_msg", task.errMsg(now));
        json.put("aspect_ratio", textOf(submission.ratio()));
        ArrayNode outputs = json.putArray("output_url");
        json.putNull("photo_info");
        json.set("motion_info", motion(submission));
        submission.images().forEach(json.putArray("ref_img_url")::add);
        json.put("model_code", submission.model());
        json.put("model_name", "Kling v2.1 Master");
        if (task.hasSucceeded(now)) {
            outputs.add(signer.sign(StoragePaths.OUTPUT + task.uniqueId() + ".mp4", settings.urlLifetime()));
            String note = SampleVideo.nearest(submission).differenceFrom(submission);
            if (!note.isEmpty()) {
                json.put("sandbox_note", note);
            }
        }
        return json;
    }

    private static ObjectNode motion(TaskSpec submission) {
        ObjectNode motion = JsonEnvelope.NODES.objectNode();
        motion.putNull("photo_path_url");
        motion.put("ref_prompt", textOf(submission.prompt()));
        motion.put("clarity", Objects.requireNonNullElse(submission.clarity(), 0));
        motion.put("quality_mode", textOf(submission.mode()));
        motion.put("style", "");
        motion.put("aspect_ratio", textOf(submission.ratio()));
        motion.put("video_duration", submission.seconds());
        return motion;
    }

    private static String textOf(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
