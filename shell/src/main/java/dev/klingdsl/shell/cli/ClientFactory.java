package dev.klingdsl.shell.cli;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;
import dev.klingdsl.ledger.Ledger;

/** Opens the client of a command. */
public final class ClientFactory {
    private ClientFactory() {}

    /** Returns a client on this ledger; prints a notice when the sandbox answers. */
    public static KlingClient open(Console console, boolean sandbox, Ledger ledger) {
        KlingClient client = create(console.environment(), sandbox, ledger);
        if (client.isSandbox()) {
            String why = sandbox ? "as you asked" : "no credentials";
            console.say(
                    console.errorPaint().yellow("SANDBOX (" + why + "): free of charge; the videos are test pictures"));
        }
        return client;
    }

    /** Returns a client on this ledger; prints nothing about the sandbox. */
    public static KlingClient create(CommandEnvironment environment, boolean sandbox, Ledger ledger) {
        return builder(environment, sandbox).ledger(ledger).build();
    }

    /** Returns a client for calls that submit nothing. */
    public static KlingClient createReadOnly(CommandEnvironment environment) {
        return builder(environment, false).build();
    }

    private static KlingClientBuilder builder(CommandEnvironment environment, boolean sandbox) {
        KlingClientBuilder builder =
                KlingClient.builder().environment(environment.variables()).clock(environment.clock());
        if (sandbox) {
            builder.sandbox();
        }
        return environment.pace().apply(builder);
    }
}
