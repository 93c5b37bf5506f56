package dev.klingdsl.run;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;
import java.util.List;

/**
 * The result files of one take.
 *
 * @param plan the plan's name
 * @param take the take of the plan
 * @param request the request
 * @param jobId the service's id
 * @param files the results, complete; usually one
 * @param sidecar the JSON file that describes how they were made
 */
public record Delivery(String plan, TakeId take, VideoRequest request, String jobId, List<Path> files, Path sidecar) {

    /** Copies the list. */
    public Delivery {
        files = List.copyOf(files);
    }
}
