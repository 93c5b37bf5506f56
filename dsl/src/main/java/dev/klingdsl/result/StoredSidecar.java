package dev.klingdsl.result;

import dev.klingdsl.job.TakeId;

import java.util.Map;

/** A sidecar as it was found, with where its take came from. */
record StoredSidecar(String script, Map<String, String> parameters, TakeId take, String fingerprint, Sidecar sidecar) {

    /** Returns the origin of a take whose request has the same fingerprint as that one. */
    TakeOrigin origin(TakeOrigin equal) {
        return new TakeOrigin(script, parameters, take, equal.request(), fingerprint, equal.imageHashes());
    }
}
