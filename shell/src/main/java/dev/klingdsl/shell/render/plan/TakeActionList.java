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
            Map<TakeId, TakeAction> actions, TakeNames names, Function<String, String> jobs, Paint paint) {
        List<String> lines = new ArrayList<>();
        actions.forEach((take, action) -> {
            if (!action.isPaid() || action.reason() != null) {
                lines.add("  " + paint.cyan(names.of(take)) + ": " + text(action, jobs) + "\n");
            }
        });
        return String.join("", lines);
    }

    private static String text(TakeAction action, Function<String, String> jobs) {
        String job = action.entry() == null ? "" : " as " + jobs.apply(action.entry().id());
        String what = switch (action.kind()) {
            case SUBMIT ->
                "new"
                        + (action.reason() == null
                                ? ""
                                : ", as what was made before is not used: " + action.reason());
            case REUSE -> "there already" + job;
            case FOLLOW -> "under way" + job;
            case RESOLVE -> "perhaps submitted" + job + "; that is found out first";
            case REVIEW -> "needs a review" + job;
        };
        return what;
    }
}
