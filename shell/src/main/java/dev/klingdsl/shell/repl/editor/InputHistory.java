package dev.klingdsl.shell.repl.editor;

import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** JLine's history without secrets and without duplicates: the latest occurrence of each line is kept. */
final class InputHistory extends DefaultHistory {
    private final @Nullable Path file;

    /** Creates a history; {@code file} is the one that the reader uses, null for none. */
    InputHistory(@Nullable Path file) {
        this.file = file;
    }

    @Override
    public void add(Instant time, String line) {
        if (!SecretFilter.mayBeIn(line)) {
            super.add(time, line.stripTrailing());
        }
    }

    /** Loads the file, without lines that occur again later. */
    @Override
    public void load() throws IOException {
        super.load();
        if (file != null && size() > lines().size()) {
            trimHistory(file, size());
        }
    }

    @Override
    public boolean previous() {
        int start = index();
        while (super.previous()) {
            if (!comesAgain()) {
                return true;
            }
        }
        // Only duplicates are left: the cursor stays at the oldest line that is none.
        if (!moveTo(start)) {
            moveToEnd();
        }
        return false;
    }

    @Override
    public boolean next() {
        boolean moved = super.next();
        while (moved && index() <= last() && comesAgain()) {
            moved = super.next();
        }
        return moved;
    }

    private boolean comesAgain() {
        String line = current();
        for (int later = index() + 1; later <= last(); later++) {
            if (get(later).equals(line)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the lines, oldest first, each at its latest occurrence. */
    List<String> lines() {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        forEach(entry -> {
            lines.remove(entry.line());
            lines.add(entry.line());
        });
        return new ArrayList<>(lines);
    }
}
