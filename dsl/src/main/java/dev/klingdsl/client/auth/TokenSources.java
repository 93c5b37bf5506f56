package dev.klingdsl.client.auth;

import dev.klingdsl.account.Connection;
import dev.klingdsl.account.Credentials;
import dev.klingdsl.api.AccessToken;
import dev.klingdsl.api.TokenApi;
import dev.klingdsl.api.TokenSource;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.http.resilience.AccountRateLimits;
import dev.klingdsl.text.HttpUrls;

import java.util.concurrent.CompletionException;

/** Creates the token source for credentials, and identifies their account. */
public final class TokenSources {
    private final TokenApi endpoint;
    private final AccountRateLimits limits;
    private final Scheduler scheduler;
    private final Environment environment;

    public TokenSources(TokenApi endpoint, AccountRateLimits limits, Scheduler scheduler, Environment environment) {
        this.endpoint = endpoint;
        this.limits = limits;
        this.scheduler = scheduler;
        this.environment = environment;
    }

    public TokenSource source(Target target) {
        Credentials credentials = target.credentials();
        if (credentials instanceof Credentials.AccessToken fixed) {
            return new FixedToken(fixed.token());
        }
        if (credentials instanceof Credentials.App app) {
            TokenStore store = isShared(target.connection())
                    ? new VendorTokenStore(
                            new VendorCredentialsFile(environment.credentialsFile()), cache(target), app.appId())
                    : TokenStore.NONE;
            return new SharedToken(() -> issue(app.appId(), app.secretKey()), store, limits, scheduler);
        }
        VendorCredentialsFile file = new VendorCredentialsFile(((Credentials.CredentialsFile) credentials).file());
        VendorCredentials content = file.read();
        if (content.appId() == null) {
            return new FixedToken(String.valueOf(content.token()));
        }
        return new SharedToken(() -> issue(file), new VendorTokenStore(file, content.appId()), limits, scheduler);
    }

    /**
     * A token of a server on this machine, most likely a sandbox, must not be written into the file in the user's home,
     * where it would be used for the real service.
     */
    private boolean isShared(Connection connection) {
        if (connection.sandbox()) {
            return false;
        }
        boolean isHere =
                HttpUrls.isThisMachine(String.valueOf(connection.baseUrl().getHost()));
        return !isHere || environment.namesCredentialsFolder();
    }

    private VendorCredentialsFile cache(Target target) {
        String name = "kling-token-" + account(target).toString().replaceAll("[^A-Za-z0-9.]", "-") + ".json";
        return new VendorCredentialsFile(environment.credentialsFile().resolveSibling(name));
    }

    public static AccountLabel account(Target target) {
        var baseUrl = target.connection().baseUrl();
        if (target.credentials() instanceof Credentials.App app) {
            return target.connection().sandbox()
                    ? AccountLabel.sandbox(app.appId())
                    : AccountLabel.of(baseUrl, app.appId());
        }
        if (target.credentials() instanceof Credentials.CredentialsFile shared) {
            String appId = new VendorCredentialsFile(shared.file()).read().appId();
            return appId == null ? AccountLabel.unknown(baseUrl) : AccountLabel.of(baseUrl, appId);
        }
        return AccountLabel.unknown(baseUrl);
    }

    /** Reads the file again, as its secret may have been corrected since. */
    private AccessToken issue(VendorCredentialsFile file) {
        VendorCredentials content = file.read();
        if (content.appId() == null || content.secretKey() == null) {
            throw new CredentialsException(
                    "the access token in " + file.path() + " is no longer valid and the file has no secret_key to get"
                            + " another; add it, or set " + Environment.APP_ID + " and " + Environment.SECRET_KEY,
                    null);
        }
        return issue(content.appId(), content.secretKey());
    }

    private AccessToken issue(String appId, String secretKey) {
        try {
            return endpoint.issue(appId, secretKey).join();
        } catch (CompletionException e) {
            throw InternalErrorException.unwrap(e);
        }
    }
}
