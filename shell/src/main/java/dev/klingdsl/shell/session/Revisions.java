package dev.klingdsl.shell.session;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every state the draft has had, and the way through them that undo and redo walk. Not thread-safe. */
public final class Revisions {
    private final Clock clock;
    private final List<Revision> all = new ArrayList<>();
    private final List<Revision> way = new ArrayList<>();
    private int position;

    /** Starts with an empty draft. */
    public Revisions(Clock clock) {
        this.clock = clock;
        Revision first =
                new Revision(0, clock.instant(), Revision.UNNAMED, SettingsSnapshot.empty(), Map.of(), "(start)");
        all.add(first);
        way.add(first);
    }

    /** Returns the draft as it is now. */
    public Revision current() {
        return way.get(position);
    }

    /** Returns all revisions, oldest first. */
    public List<Revision> all() {
        return List.copyOf(all);
    }

    /** Returns the revision of that number. */
    public Optional<Revision> find(int number) {
        return number >= 0 && number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** Returns the revision that undo would go back to. */
    public Optional<Revision> before() {
        return position == 0 ? Optional.empty() : Optional.of(way.get(position - 1));
    }

    /** Adds a revision; what had been undone can no longer be redone, but still replayed. */
    public Revision add(String name, SettingsSnapshot said, Map<Setting, SourceLocation> places, String origin) {
        Revision revision = new Revision(all.size(), clock.instant(), name, said, places, origin);
        all.add(revision);
        way.subList(position + 1, way.size()).clear();
        way.add(revision);
        position++;
        return revision;
    }

    /** Goes back one step; empty at the start. */
    public Optional<Revision> undo() {
        if (position == 0) {
            return Optional.empty();
        }
        position--;
        return Optional.of(current());
    }

    /** Takes back one undo; empty when there is none. */
    public Optional<Revision> redo() {
        if (position == way.size() - 1) {
            return Optional.empty();
        }
        position++;
        return Optional.of(current());
    }
}
