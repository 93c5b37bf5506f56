package dev.klingdsl.shell.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;

/** Opens the client that a command talks through. */
public final class Clients {
    private Clients() {}

    /** Returns a client; when the sandbox answers, says so, loudly and once. */
    static KlingClient open(Console console, boolean sandbox) {
        KlingClient client = quietly(console.host(), sandbox);
        if (client.isSandbox()) {
            String why = sandbox ? "as you asked" : "no credentials";
            console.say(
                    console.errorPaint().yellow("SANDBOX (" + why + "): free of charge; the videos are test pictures"));
        }
        return client;
    }

    /** Returns a client without a word about the sandbox. */
    public static KlingClient quietly(Host host, boolean sandbox) {
        KlingClientBuilder builder =
                KlingClient.builder().environment(host.environment()).clock(host.clock());
        if (sandbox) {
            builder.sandbox();
        }
        return builder.build();
    }
}
