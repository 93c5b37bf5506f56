package dev.klingdsl.shell.command;

import dev.klingdsl.client.Connection;
import dev.klingdsl.plan.Plan;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** Asks before money is spent. */
final class Consent {
    private static final Set<String> AGREED = Set.of("y", "yes");

    private Consent() {}

    /**
     * Returns whether the user agrees; without anybody to ask, that is an error.
     *
     * @param paid how many of the plan's videos would be paid for, at least 1
     */
    static boolean given(long paid, Plan plan, Connection connection, Console console, boolean json) {
        Window window = console.host().window();
        String of = paid == plan.submissions() ? "" : " of " + plan.submissions();
        String what = paid + of + (plan.submissions() == 1 ? " video" : " videos") + " at "
                + connection.baseUrl().getHost();
        if (json || !window.in() || !window.err()) {
            throw new UsageException("this would spend on " + what
                    + ", and there is no terminal to ask on; add --yes, or --sandbox to try it free of charge");
        }
        @Nullable String answer = console.ask("spend on " + what + "? [y/N]");
        boolean agreed = answer != null && AGREED.contains(answer.toLowerCase(Locale.ROOT));
        if (!agreed) {
            console.say("nothing was sent");
        }
        return agreed;
    }
}
