package dev.klingdsl.examples.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes scripts that nobody has seen before: one after another, each a little different. */
final class NewScripts {
    private final Path like;
    private final Path folder;
    private int count;

    NewScripts(Path like, Path folder) {
        this.like = like;
        this.folder = folder;
    }

    Path next() throws IOException {
        count++;
        String text = Files.readString(like) + "\n// number " + count + "\n";
        return Files.writeString(folder.resolve("new-" + count + ".groovy"), text);
    }
}
