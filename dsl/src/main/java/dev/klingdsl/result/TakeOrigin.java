package dev.klingdsl.result;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.VideoRequest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a take comes from.
 *
 * @param script the plan's name
 * @param parameters the script's parameters with their values as text
 * @param take which of its takes
 * @param request what is asked for
 * @param fingerprint of the request
 * @param imageHashes the SHA-256 of each local image, in hex
 */
public record TakeOrigin(
        String script,
        Map<String, String> parameters,
        TakeId take,
        VideoRequest request,
        String fingerprint,
        Map<Path, String> imageHashes) {

    /** Returns the origin of one take of a plan. Reads the request's images. */
    public static TakeOrigin of(Plan plan, TakeId take, VideoRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        plan.parameters().forEach(parameter -> parameters.put(parameter.name(), String.valueOf(parameter.value())));
        return of(plan.name(), parameters, take, request);
    }

    /** Returns the origin of what belongs to a script of that name. Reads the request's images. */
    public static TakeOrigin of(String script, Map<String, String> parameters, TakeId take, VideoRequest request) {
        Map<Path, String> hashes = new LinkedHashMap<>();
        for (ImageSource image : request.images()) {
            if (image instanceof ImageSource.Local local) {
                hashes.put(local.path(), local.sha256());
            }
        }
        return new TakeOrigin(script, parameters, take, request, request.fingerprint(), hashes);
    }
}
