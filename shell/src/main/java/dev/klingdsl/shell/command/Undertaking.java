package dev.klingdsl.shell.command;

import dev.klingdsl.client.Run;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.TakeNames;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes that are about to be carried out, of a plan or of the ledger.
 *
 * @param name the plan's, or the command's
 * @param takes in the order in which they are shown
 * @param seconds of video in all
 * @param start starts them; the listener hears of them
 * @param comeBack the command that comes back to what is left unfinished
 */
record Undertaking(
        String name,
        List<TakeId> takes,
        TakeNames names,
        long seconds,
        Function<Consumer<JobEvent>, Run> start,
        String comeBack) {

    static Undertaking of(Plan plan, Function<Consumer<JobEvent>, Run> start) {
        return new Undertaking(
                plan.name(), TakeNames.takes(plan), TakeNames.of(plan), plan.seconds(), start, "kling resume");
    }

    /** Returns work on entries of the ledger; the command that does it comes back to what is left. */
    static Undertaking of(String name, List<Entry> entries, Function<Consumer<JobEvent>, Run> start) {
        long seconds =
                entries.stream().mapToLong(entry -> entry.purchase().seconds()).sum();
        return new Undertaking(name, EntryNames.of(entries), new TakeNames(Set.of()), seconds, start, "kling resume");
    }
}
