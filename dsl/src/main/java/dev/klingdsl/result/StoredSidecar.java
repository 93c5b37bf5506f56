package dev.klingdsl.result;

/** A sidecar as it was found, with what tells whether it belongs to a take. */
record StoredSidecar(String step, String fingerprint, Sidecar sidecar) {}
