package dev.klingdsl.sandbox.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped videos: one for each ratio and duration that the model documents. */
public enum SampleVideo {
    LANDSCAPE_5(16, 9, 5),
    LANDSCAPE_10(16, 9, 10),
    PORTRAIT_5(9, 16, 5),
    PORTRAIT_10(9, 16, 10),
    SQUARE_5(1, 1, 5),
    SQUARE_10(1, 1, 10);

    private static final Map<SampleVideo, byte[]> LOADED = new ConcurrentHashMap<>();

    private final int width;
    private final int height;
    private final int seconds;

    SampleVideo(int width, int height, int seconds) {
        this.width = width;
        this.height = height;
        this.seconds = seconds;
    }

    /** The ratio comes before the duration; between two as near, as for 3:4, the one that is not square. */
    public static SampleVideo nearest(TaskSpec submission) {
        double wanted = shape(submission.ratio());
        return Arrays.stream(values())
                .min(Comparator.<SampleVideo>comparingLong(clip -> Math.round(1e6 * Math.abs(clip.shape() - wanted)))
                        .thenComparingInt(clip -> Math.abs(clip.seconds - submission.seconds())))
                .orElseThrow();
    }

    /** Empty if this clip is just what was asked for. */
    public String differenceFrom(TaskSpec submission) {
        boolean sameShape = submission.ratio() == null || Math.abs(shape() - shape(submission.ratio())) < 1e-9;
        if (sameShape && seconds == submission.seconds()) {
            return "";
        }
        return "the sandbox has no clip of " + (submission.ratio() == null ? "" : submission.ratio() + " and ")
                + submission.seconds() + " s; this one is " + width + ":" + height + " and " + seconds + " s";
    }

    public byte[] bytes() {
        return LOADED.computeIfAbsent(this, clip -> load("clip-" + width + "x" + height + "-" + seconds + "s.mp4"));
    }

    private double shape() {
        return Math.log((double) width / height);
    }

    private static double shape(@Nullable String ratio) {
        String[] sides = ratio == null ? new String[] {"16", "9"} : ratio.split(":", -1);
        return Math.log(Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]));
    }

    private static byte[] load(String name) {
        try (InputStream in = SampleVideo.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
