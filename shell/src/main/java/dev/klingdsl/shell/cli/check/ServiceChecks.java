package dev.klingdsl.shell.cli.check;

import dev.klingdsl.client.Diagnosis;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.shell.cli.ClientFactory;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.startup.ServiceUrl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks the credentials and the service with one harmless call. */
public final class ServiceChecks {
    private static final Duration MAX_SKEW = Duration.ofMinutes(1);
    private static final String GET_CREDENTIALS =
            "for real videos, set CHANJING_APP_ID and CHANJING_SECRET_KEY, or CHANJING_ACCESS_TOKEN";

    private ServiceChecks() {}

    public static List<CheckResult> of(CommandEnvironment environment) throws InterruptedException {
        try (KlingClient client = ClientFactory.createReadOnly(environment)) {
            if (client.isSandbox()) {
                return List.of(
                        CheckResult.note("credentials", "none: the sandbox answers, free of charge", GET_CREDENTIALS),
                        CheckResult.fine("service", "not called, as there are no credentials"));
            }
            return judge(client.diagnose());
        }
    }

    /** Reports why no client could be created: the credentials, or a base URL that is not one. */
    public static CheckResult notOpened(CommandEnvironment environment, CredentialsException problem) {
        String message = String.valueOf(problem.getMessage());
        int remedy = message.lastIndexOf("; ");
        String text = remedy < 0 ? message : message.substring(0, remedy);
        String fix = remedy < 0 ? GET_CREDENTIALS : message.substring(remedy + 2);
        String variable = ServiceUrl.variable(environment);
        return variable != null && message.startsWith(variable + " is not")
                ? CheckResult.broken("service", text, ServiceUrl.fix(variable))
                : CheckResult.broken("credentials", text, fix);
    }

    private static List<CheckResult> judge(Diagnosis diagnosis) {
        List<CheckResult> findings = new ArrayList<>();
        String source = diagnosis.connection().credentialsSource();
        String url = diagnosis.connection().baseUrl().toString();
        String problem = diagnosis.problem() == null
                ? ""
                : String.valueOf(diagnosis.problem().getMessage());
        if (!diagnosis.reachable()) {
            findings.add(CheckResult.fine("credentials", "from " + source + ", not tried"));
            findings.add(CheckResult.broken(
                    "service", problem, "check the network, a proxy, and CHANJING_OPENAPI_BASE_URL (now " + url + ")"));
            return findings;
        }
        if (diagnosis.problem() != null && ExitCodeMapper.isAboutCredentials(diagnosis.problem())) {
            String rejected = diagnosis.problem() instanceof TokenRejectedException
                    ? "the service rejects the access token"
                    : problem;
            findings.add(
                    CheckResult.broken("credentials", "from " + source + ": " + rejected, betterCredentials(source)));
            findings.add(CheckResult.fine("service", url + " answers"));
        } else if (diagnosis.problem() != null) {
            findings.add(CheckResult.fine("credentials", "from " + source));
            findings.add(CheckResult.broken("service", url + " refuses: " + problem, "try again later"));
        } else {
            findings.add(CheckResult.fine("credentials", "from " + source + ", accepted"));
            findings.add(CheckResult.fine("service", url + " answers"));
        }
        Duration skew = diagnosis.clockSkew();
        if (skew != null) {
            findings.add(clock(skew));
        }
        return findings;
    }

    private static String betterCredentials(String source) {
        if (source.equals("CHANJING_ACCESS_TOKEN")) {
            return "a token ends after 24 hours, or when another is made: set CHANJING_ACCESS_TOKEN to a new one, or unset"
                    + " it and set CHANJING_APP_ID and CHANJING_SECRET_KEY, from which tokens are made as needed";
        }
        return "compare the app id and the secret key in " + source
                + " with those that the Chanjing open platform shows"
                + " for the app; without any credentials the sandbox answers";
    }

    private static CheckResult clock(Duration skew) {
        long seconds = skew.abs().toSeconds();
        String text =
                "this machine is " + seconds + " s " + (skew.isNegative() ? "ahead of" : "behind") + " the service";
        return skew.abs().compareTo(MAX_SKEW) <= 0
                ? CheckResult.fine("clock", seconds == 0 ? "right" : text)
                : CheckResult.note(
                        "clock", text, "set the clock, for example with an NTP service; tokens expire by it");
    }
}
