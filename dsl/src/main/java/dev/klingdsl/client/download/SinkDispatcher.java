package dev.klingdsl.client.download;

import dev.klingdsl.error.ResultException;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.Delivery;
import dev.klingdsl.run.ResultSink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Delivers results to the application's sinks. */
public record SinkDispatcher(List<ResultSink> sinks) {

    /** Calls every sink in order; stops at the first that fails. */
    public void deliver(TakeOrigin origin, Path sidecar, String jobId, List<Path> files) {
        Delivery delivery = new Delivery(origin.script(), origin.take(), origin.request(), jobId, files, sidecar);
        for (ResultSink sink : sinks) {
            try {
                sink.deliver(delivery);
            } catch (IOException | RuntimeException e) {
                throw new ResultException(
                        "'" + origin.take() + "' (job " + jobId + ") is in " + files.get(0)
                                + " but was not delivered further: " + e.getMessage()
                                + "; running the same again delivers it, at no cost",
                        e);
            }
        }
    }
}
