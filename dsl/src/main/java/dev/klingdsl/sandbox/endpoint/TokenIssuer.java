package dev.klingdsl.sandbox.endpoint;

import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.JsonBody;
import dev.klingdsl.sandbox.http.JsonEnvelope;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.store.SandboxSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues access tokens; a new token invalidates the account's previous one. */
public final class TokenIssuer {
    private static final Duration LIFETIME = Duration.ofHours(24);

    private final SandboxSettings settings;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public TokenIssuer(SandboxSettings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    public Response issue(Request request) {
        JsonBody fields = JsonBody.of(request);
        String appId = fields.requiredText("app_id");
        String secretKey = fields.requiredText("secret_key");
        if (settings.credentials() != null
                && !settings.credentials().equals(new SandboxSettings.Credentials(appId, secretKey))) {
            throw ErrorResponseException.parameter("app_id or secret_key is wrong");
        }
        String value = "sandbox-" + UUID.randomUUID().toString().replace("-", "");
        var token = new Token(value, clock.instant().plus(LIFETIME));
        tokens.put(appId, token);
        return JsonEnvelope.success(JsonEnvelope.NODES
                .objectNode()
                .put("access_token", value)
                .put("expire_in", token.expires().getEpochSecond()));
    }

    public void check(Request request) {
        String value = request.header("access_token");
        if (value == null || value.isEmpty()) {
            throw ErrorResponseException.code(10400, "header access_token is missing");
        }
        Instant now = clock.instant();
        if (tokens.values().stream().noneMatch(token -> token.value().equals(value) && now.isBefore(token.expires()))) {
            throw ErrorResponseException.code(10400, "access_token is invalid or has expired");
        }
    }

    public void revokeAll() {
        tokens.clear();
    }

    private record Token(String value, Instant expires) {}
}
