package dev.klingdsl.run;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one take.
 *
 * @param plan the plan's name
 * @param take which of its takes
 * @param request what was asked for
 * @param jobId the service's id
 * @param files the results, complete; usually one
 * @param sidecar the JSON file that says how they were made
 */
public record Delivery(String plan, TakeId take, VideoRequest request, String jobId, List<Path> files, Path sidecar) {

    /**
     * Copies the list.
     *
     * @param plan the plan's name
     * @param take which of its takes
     * @param request what was asked for
     * @param jobId the service's id
     * @param files the results, complete; usually one
     * @param sidecar the JSON file that says how they were made
     */
    public Delivery {
        files = List.copyOf(files);
    }
}
