package dev.klingdsl.shell.cli.run;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.Run;
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
public record PreparedRun(
        String name,
        List<TakeId> takes,
        TakeNames names,
        long seconds,
        Function<Consumer<JobEvent>, Run> start,
        String comeBack) {

    public static PreparedRun of(Plan plan, Function<Consumer<JobEvent>, Run> start) {
        return new PreparedRun(
                plan.name(), TakeNames.takes(plan), TakeNames.of(plan), plan.seconds(), start, "kling resume");
    }

    /** Returns work on entries of the ledger; the command that does it comes back to what is left. */
    public static PreparedRun of(String name, List<LedgerEntry> entries, Function<Consumer<JobEvent>, Run> start) {
        long seconds =
                entries.stream().mapToLong(entry -> entry.purchase().seconds()).sum();
        return new PreparedRun(name, EntryTakeIds.of(entries), new TakeNames(Set.of()), seconds, start, "kling resume");
    }
}
