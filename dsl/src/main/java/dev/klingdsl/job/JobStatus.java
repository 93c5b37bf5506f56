package dev.klingdsl.job;

import dev.klingdsl.text.Redaction;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The state of a job, as the service last reported it. */
public sealed interface JobStatus {

    /** {@return true once nothing more will happen to the job} */
    default boolean isFinished() {
        return false;
    }

    /**
     * {@return one lower-case word for people, such as {@code generating}; the service's word for an unknown state}
     */
    String label();

    /** The job waits in the service's queue. */
    record Queued() implements JobStatus {
        @Override
        public String label() {
            return "queued";
        }
    }

    /** The job is about to start. */
    record Ready() implements JobStatus {
        @Override
        public String label() {
            return "ready";
        }
    }

    /** The video is being made. */
    record Generating() implements JobStatus {
        @Override
        public String label() {
            return "generating";
        }
    }

    /**
     * A state that this library does not know; the job is treated as running.
     *
     * @param text the service's word for it; may be empty
     */
    record Unrecognized(String text) implements JobStatus {
        @Override
        public String label() {
            return text.isBlank() ? "running" : text;
        }
    }

    /**
     * The video is finished.
     *
     * @param outputs where its files are, usually one; these URLs may be signed and expire, so show them without query
     */
    record Succeeded(List<URI> outputs) implements JobStatus {
        /** Copies the collections. */
        public Succeeded {
            outputs = List.copyOf(outputs);
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public String label() {
            return "succeeded";
        }

        /** Shows the URLs without their query. */
        @Override
        public String toString() {
            return "Succeeded[outputs=" + outputs.stream().map(Redaction::url).toList() + "]";
        }
    }

    /**
     * The job ended without a video.
     *
     * @param kind how it ended
     * @param reason in the service's words; may be empty
     */
    record Failed(Kind kind, String reason) implements JobStatus {
        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public String label() {
            return kind == Kind.CANCELLED ? kind.name().toLowerCase(Locale.ROOT) : "failed";
        }

        /** How a job can end without a video. */
        public enum Kind {
            /** The same request may succeed when it is tried again. */
            ERROR,
            /** The same request fails again. */
            FAIL,
            /** The job was cancelled at the service. */
            CANCELLED
        }
    }
}
