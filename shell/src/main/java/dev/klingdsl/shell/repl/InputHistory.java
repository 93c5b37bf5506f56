package dev.klingdsl.shell.repl;

import org.jline.reader.impl.history.DefaultHistory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** JLine's history, without secrets. */
final class InputHistory extends DefaultHistory {

    @Override
    public void add(Instant time, String line) {
        if (!Secrets.mayBeIn(line)) {
            super.add(time, line.stripTrailing());
        }
    }

    /** Returns the lines, oldest first, each once: at its latest place. */
    List<String> lines() {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        forEach(entry -> {
            lines.remove(entry.line());
            lines.add(entry.line());
        });
        return new ArrayList<>(lines);
    }
}
