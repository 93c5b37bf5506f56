package dev.klingdsl.shell.spending;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.cli.TerminalInfo;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.render.PriceText;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Looks at the price before money is spent, and asks. */
public final class SpendingGate {
    private static final Set<String> AGREED = Set.of("y", "yes");

    private final Console console;
    private final KlingClient client;
    private final boolean json;
    private @Nullable Estimate estimate;

    public SpendingGate(Console console, KlingClient client, boolean json) {
        this.console = console;
        this.client = client;
        this.json = json;
    }

    /** Returns the options with the service's prices, which the ledger remembers and a limit in beans is compared with. */
    public RunOptions priced(RunOptions options) throws InterruptedException {
        if (client.isSandbox() && options.budget() == null) {
            return options;
        }
        PriceList prices = get(client.money().prices());
        return options.withPrices(prices::beansFor);
    }

    /**
     * Returns whether the user agrees; in the sandbox nobody is asked.
     *
     * @param yes whether the user has agreed already
     * @throws dev.klingdsl.error.BudgetExceededException if budget or balance do not allow it
     * @throws UsageException if there is nobody to ask
     */
    public boolean agreed(CompletableFuture<Estimate> asked, boolean yes) throws InterruptedException {
        Estimate found = get(asked).orThrow();
        if (found.quote().requests() == 0) {
            return true;
        }
        estimate = found;
        if (found.isBlind()) {
            console.note("the price of some videos is not known, so max-beans cannot be kept for certain;"
                    + " max-requests and max-seconds can");
        }
        String what = PriceText.of(found.quote(), found.balance()) + ", at "
                + client.connection().baseUrl().getHost();
        if (client.isSandbox()) {
            return true;
        } else if (yes) {
            console.say("spending on " + what);
            return true;
        }
        return ask(what);
    }

    /** Returns what the user was told, or null when nothing is to be paid for, or nobody looked. */
    @Nullable
    public Estimate estimate() {
        return estimate;
    }

    private boolean ask(String what) {
        TerminalInfo window = console.host().window();
        if (json || !window.in() || !window.err()) {
            throw new UsageException("this would spend on " + what
                    + ", and there is no terminal to ask on; add --yes, or --sandbox to try it free of charge");
        }
        @Nullable String answer = console.ask("spend on " + what + "? [y/N]");
        boolean agreed = answer != null && AGREED.contains(answer.toLowerCase(java.util.Locale.ROOT));
        if (!agreed) {
            console.say("nothing was sent");
        }
        return agreed;
    }

    private static <T> T get(CompletableFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
