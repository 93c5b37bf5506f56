package dev.klingdsl.shell.render.progress;

/** The stages of a take, each with its part of the progress bar, which is an estimate: the service reports no percentage. */
enum ProgressStage {
    WAITING("waiting", 0, 0),
    UPLOADING("uploading", 0.03, 0.03),
    SUBMITTING("submitting", 0.06, 0.06),
    QUEUED("queued", 0.10, 0.10),
    READY("ready", 0.15, 0.15),
    GENERATING("generating", 0.20, 0.85),
    DOWNLOADING("downloading", 0.85, 1),
    DONE("done", 1, 1),
    FAILED("failed", 0, 0);

    private final String label;
    private final double from;
    private final double to;

    ProgressStage(String label, double from, double to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    String label() {
        return label;
    }

    boolean isOver() {
        return this == DONE || this == FAILED;
    }

    /** Returns the filled part of the bar, given the part of this stage that is done. */
    double fill(double part) {
        return from + (to - from) * Math.max(0, Math.min(1, part));
    }
}
