package dev.klingdsl.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues tokens; an account's newest token is its only valid one. */
final class Accounts {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Settings settings;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Accounts(Settings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    Reply issue(Request request) {
        Fields fields = Fields.of(request);
        String appId = fields.requiredText("app_id");
        String secretKey = fields.requiredText("secret_key");
        if (settings.credentials() != null
                && !settings.credentials().equals(new Settings.Credentials(appId, secretKey))) {
            throw Refusal.parameter("app_id or secret_key is wrong");
        }
        String value = "sandbox-" + UUID.randomUUID().toString().replace("-", "");
        var token = new Token(value, clock.instant().plus(LIFETIME));
        tokens.put(appId, token);
        return Json.success(Json.NODES
                .objectNode()
                .put("access_token", value)
                .put("expire_in", token.expires().getEpochSecond()));
    }

    void check(Request request) {
        String value = request.header("access_token");
        if (value == null || value.isEmpty()) {
            throw Refusal.code(10400, "header access_token is missing");
        }
        Instant now = clock.instant();
        if (tokens.values().stream().noneMatch(token -> token.value().equals(value) && now.isBefore(token.expires()))) {
            throw Refusal.code(10400, "access_token is invalid or has expired");
        }
    }

    void revokeAll() {
        tokens.clear();
    }

    private record Token(String value, Instant expires) {}
}
