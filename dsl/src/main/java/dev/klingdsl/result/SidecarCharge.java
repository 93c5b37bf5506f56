package dev.klingdsl.result;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klingdsl.file.AtomicFileWriter;
import dev.klingdsl.file.BoundedFile;
import dev.klingdsl.request.json.RequestJsonWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds what was charged for a video to its sidecar, once the service lists it. */
public final class SidecarCharge {
    private static final Logger LOG = LoggerFactory.getLogger(SidecarCharge.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SidecarCharge() {}

    /** Writes {@code beans} into the sidecar of a video, if there is one. Best effort, as the ledger has the amount. */
    public static void write(Path video, BigDecimal beans) {
        Path sidecar = sidecar(video);
        try {
            if (Files.isRegularFile(sidecar)
                    && MAPPER.readTree(BoundedFile.read(sidecar, Sidecar.MOST_BYTES)) instanceof ObjectNode json) {
                json.put("beans", beans);
                AtomicFileWriter.DURABLE.write(
                        sidecar, MAPPER.writer(RequestJsonWriter.indented()).writeValueAsBytes(json));
            }
        } catch (IOException e) {
            LOG.debug("{} was not told what its video cost: {}", sidecar, e.getMessage());
        }
    }

    /** Of several videos of one job each has a number after the name of the sidecar. */
    private static Path sidecar(Path video) {
        String base = String.valueOf(video.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path own = video.resolveSibling(base + ".json");
        return Files.exists(own) ? own : video.resolveSibling(base.replaceFirst("-\\d+$", "") + ".json");
    }
}
