package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All revisions of the draft and the plan, with undo and redo. Thread-safe, as a watched script creates revisions in the
 * background.
 */
public final class RevisionHistory {
    private final Clock clock;
    private final List<Revision> all = new ArrayList<>();
    private final List<Revision> way = new ArrayList<>();
    private int position;

    /** Starts with an empty draft and no plan. */
    public RevisionHistory(Clock clock) {
        this.clock = clock;
        begin("(start)");
    }

    /** Starts again with an empty draft and no plan; earlier revisions can be replayed, but not reached by undo. */
    public synchronized void begin(String origin) {
        way.clear();
        position = -1;
        add(Revision.UNNAMED, SettingsSnapshot.empty(), Map.of(), PlanState.NONE, origin);
    }

    /** Returns the current revision. */
    public synchronized Revision current() {
        return way.get(position);
    }

    /** Returns all revisions, oldest first. */
    public synchronized List<Revision> all() {
        return List.copyOf(all);
    }

    /** Returns the revision with this number. */
    public synchronized Optional<Revision> find(int number) {
        return number >= 0 && number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
    }

    /** Returns the revision that undo would go back to. */
    public synchronized Optional<Revision> before() {
        return position == 0 ? Optional.empty() : Optional.of(way.get(position - 1));
    }

    /** Adds a revision with another draft and the same plan. */
    public synchronized Revision draft(
            String name, SettingsSnapshot said, Map<Setting, SourceLocation> places, String origin) {
        return add(name, said, places, current().work(), origin);
    }

    /** Adds a revision with another plan and the same draft. */
    public synchronized Revision plan(PlanState work, String origin) {
        Revision now = current();
        return add(now.name(), now.said(), now.places(), work, origin);
    }

    /** Adds a copy of an earlier revision. */
    public synchronized Revision replay(Revision old, String origin) {
        return add(old.name(), old.said(), old.places(), old.work(), origin);
    }

    /** Goes back one step; empty at the start. */
    public synchronized Optional<Revision> undo() {
        if (position == 0) {
            return Optional.empty();
        }
        position--;
        return Optional.of(current());
    }

    /** Takes back one undo; empty when there is none. */
    public synchronized Optional<Revision> redo() {
        if (position == way.size() - 1) {
            return Optional.empty();
        }
        position++;
        return Optional.of(current());
    }

    /** Adds a revision; what had been undone can be replayed, but not redone. */
    private Revision add(
            String name, SettingsSnapshot said, Map<Setting, SourceLocation> places, PlanState work, String origin) {
        Revision revision = new Revision(all.size(), clock.instant(), name, said, places, work, origin);
        all.add(revision);
        way.subList(position + 1, way.size()).clear();
        way.add(revision);
        position++;
        return revision;
    }
}
