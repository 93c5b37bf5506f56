package dev.klingdsl.shell.cli;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;
import dev.klingdsl.ledger.Ledger;

/** Opens the client that a command talks through. */
public final class ClientFactory {
    private ClientFactory() {}

    /** Returns a client that keeps this ledger; when the sandbox answers, says so, loudly and once. */
    public static KlingClient open(Console console, boolean sandbox, Ledger ledger) {
        KlingClient client = quietly(console.host(), sandbox, ledger);
        if (client.isSandbox()) {
            String why = sandbox ? "as you asked" : "no credentials";
            console.say(
                    console.errorPaint().yellow("SANDBOX (" + why + "): free of charge; the videos are test pictures"));
        }
        return client;
    }

    /** Returns a client that keeps this ledger, without a word about the sandbox. */
    public static KlingClient quietly(CommandEnvironment host, boolean sandbox, Ledger ledger) {
        return builder(host, sandbox).ledger(ledger).build();
    }

    /** Returns a client that submits nothing. */
    public static KlingClient lookingOnly(CommandEnvironment host) {
        return builder(host, false).build();
    }

    private static KlingClientBuilder builder(CommandEnvironment host, boolean sandbox) {
        KlingClientBuilder builder =
                KlingClient.builder().environment(host.environment()).clock(host.clock());
        if (sandbox) {
            builder.sandbox();
        }
        return host.pace().apply(builder);
    }
}
