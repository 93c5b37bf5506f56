package dev.klingdsl.shell.render.plan;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.TakeNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists the takes of a plan that are not simply new: existing results, running jobs, and why a result is not reused. */
public final class TakeActionList {
    private TakeActionList() {}

    /** Returns complete lines; empty if every take is new. */
    public static String render(Map<TakeId, TakeAction> actions, TakeNames names, Paint paint) {
        List<String> lines = new ArrayList<>();
        actions.forEach((take, action) -> {
            if (!action.isPaid() || action.reason() != null) {
                lines.add("  " + paint.cyan(names.of(take)) + ": " + text(action) + "\n");
            }
        });
        return String.join("", lines);
    }

    private static String text(TakeAction action) {
        String job = action.entry() == null ? "" : " as job " + action.entry().number();
        return switch (action.kind()) {
            case SUBMIT ->
                "new" + (action.reason() == null ? "" : ", as what was made before is not used: " + action.reason());
            case REUSE -> "there already" + job;
            case FOLLOW -> "under way" + job;
            case RESOLVE -> "perhaps submitted" + job + "; that is found out first";
            case REVIEW -> "needs a review" + job;
        };
    }
}
