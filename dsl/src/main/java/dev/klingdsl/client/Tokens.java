package dev.klingdsl.client;

import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.wire.IssuedToken;
import dev.klingdsl.wire.Pacing;
import dev.klingdsl.wire.TokenEndpoint;
import dev.klingdsl.wire.TokenSource;
import dev.klingdsl.wire.VendorCredentials;
import dev.klingdsl.wire.VendorFile;

import java.util.concurrent.CompletionException;

/** Makes the source of access tokens that fits the credentials, and names the account they belong to. */
final class Tokens {
    private final TokenEndpoint endpoint;
    private final Pacing pacing;
    private final Scheduler scheduler;
    private final Environment environment;

    Tokens(TokenEndpoint endpoint, Pacing pacing, Scheduler scheduler, Environment environment) {
        this.endpoint = endpoint;
        this.pacing = pacing;
        this.scheduler = scheduler;
        this.environment = environment;
    }

    TokenSource source(Target target) {
        Credentials credentials = target.credentials();
        if (credentials instanceof Credentials.AccessToken fixed) {
            return new FixedToken(fixed.token());
        }
        if (credentials instanceof Credentials.App app) {
            TokenStore store = isShared(target.connection())
                    ? new VendorTokenStore(new VendorFile(environment.credentialsFile()), cache(target), app.appId())
                    : TokenStore.NONE;
            return new SharedToken(() -> issue(app.appId(), app.secretKey()), store, pacing, scheduler);
        }
        VendorFile file = new VendorFile(((Credentials.CredentialsFile) credentials).file());
        VendorCredentials content = file.read();
        if (content.appId() == null) {
            return new FixedToken(String.valueOf(content.token()));
        }
        return new SharedToken(() -> issue(file), new VendorTokenStore(file, content.appId()), pacing, scheduler);
    }

    /**
     * A token of a server on this machine, a sandbox most likely, must not get into the file in the user's home: from
     * there it would be taken for one of the real service.
     */
    private boolean isShared(Connection connection) {
        if (connection.sandbox()) {
            return false;
        }
        String host = String.valueOf(connection.baseUrl().getHost());
        boolean thisMachine = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
        return !thisMachine || environment.namesCredentialsFolder();
    }

    private VendorFile cache(Target target) {
        String name = "kling-token-" + account(target).toString().replaceAll("[^A-Za-z0-9.]", "-") + ".json";
        return new VendorFile(environment.credentialsFile().resolveSibling(name));
    }

    static Account account(Target target) {
        var baseUrl = target.connection().baseUrl();
        if (target.credentials() instanceof Credentials.App app) {
            return target.connection().sandbox() ? Account.sandbox(app.appId()) : Account.of(baseUrl, app.appId());
        }
        if (target.credentials() instanceof Credentials.CredentialsFile shared) {
            String appId = new VendorFile(shared.file()).read().appId();
            return appId == null ? Account.unknown(baseUrl) : Account.of(baseUrl, appId);
        }
        return Account.unknown(baseUrl);
    }

    /** The file is read again: its secret may have been corrected since. */
    private IssuedToken issue(VendorFile file) {
        VendorCredentials content = file.read();
        if (content.appId() == null || content.secretKey() == null) {
            throw new CredentialsException(
                    "the access token in " + file.path() + " is no longer valid and the file has no secret_key to get"
                            + " another; add it, or set " + Environment.APP_ID + " and " + Environment.SECRET_KEY,
                    null);
        }
        return issue(content.appId(), content.secretKey());
    }

    private IssuedToken issue(String appId, String secretKey) {
        try {
            return endpoint.issue(appId, secretKey).join();
        } catch (CompletionException e) {
            throw UnforeseenException.unwrap(e);
        }
    }
}
