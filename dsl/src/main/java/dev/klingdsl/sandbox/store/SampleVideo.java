package dev.klingdsl.sandbox.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bundled videos: one for each documented ratio and duration. */
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

    /** Returns the video with the nearest ratio, then duration; of two equally near, as for 3:4, the one that is not square. */
    public static SampleVideo nearest(TaskParameters parameters) {
        double wanted = shape(parameters.ratio());
        return Arrays.stream(values())
                .min(Comparator.<SampleVideo>comparingLong(clip -> Math.round(1e6 * Math.abs(clip.shape() - wanted)))
                        .thenComparingInt(clip -> Math.abs(clip.seconds - parameters.seconds())))
                .orElseThrow();
    }

    /** Returns a note for the user; empty if the ratio and duration are as requested. */
    public String differenceFrom(TaskParameters parameters) {
        boolean sameShape = parameters.ratio() == null || Math.abs(shape() - shape(parameters.ratio())) < 1e-9;
        if (sameShape && seconds == parameters.seconds()) {
            return "";
        }
        return "the sandbox has no clip of " + (parameters.ratio() == null ? "" : parameters.ratio() + " and ")
                + parameters.seconds() + " s; this one is " + width + ":" + height + " and " + seconds + " s";
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
