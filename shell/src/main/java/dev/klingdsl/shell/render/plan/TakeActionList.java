package dev.klingdsl.shell.render.plan;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.TakeNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says which takes of a plan are new, which are under way or there already, and why. */
public final class TakeActionList {
    private TakeActionList() {}

    /**
     * Returns a line for each take of which there is something to tell, each ended; nothing when all are simply new.
     *
     * @param jobs names an entry of the ledger by its id
     */
    public static String render(
            Map<TakeId, TakeAction> prospects, TakeNames names, Function<String, String> jobs, Paint paint) {
        List<String> lines = new ArrayList<>();
        prospects.forEach((take, prospect) -> {
            if (!prospect.isNew() || prospect.reason() != null) {
                lines.add("  " + paint.cyan(names.of(take)) + ": " + text(prospect, jobs) + "\n");
            }
        });
        return String.join("", lines);
    }

    private static String text(TakeAction prospect, Function<String, String> jobs) {
        String job = prospect.entry() == null ? "" : " as " + jobs.apply(prospect.entry());
        String what = switch (prospect.kind()) {
            case NEW ->
                "new"
                        + (prospect.reason() == null
                                ? ""
                                : ", as what was made before is not used: " + prospect.reason());
            case REUSED -> "there already" + job;
            case RUNNING -> "under way" + job;
            case IN_DOUBT -> "perhaps submitted" + job + "; that is found out first";
            case NEEDS_REVIEW -> "needs a review" + job;
        };
        return what;
    }
}
