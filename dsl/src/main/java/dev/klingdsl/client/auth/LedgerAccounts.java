package dev.klingdsl.client.auth;

import dev.klingdsl.account.Account;
import dev.klingdsl.account.Credentials;

import java.net.URI;
import java.util.Set;

/** Says which account of the ledger a client's submissions belong to. */
public final class LedgerAccounts {
    private static final Set<String> SERVICE = Set.of("open-api.chanjing.cc", "www.chanjing.cc");

    private LedgerAccounts() {}

    public static Account of(Target target) {
        URI baseUrl = target.connection().baseUrl();
        Credentials credentials = target.credentials();
        if (credentials instanceof Credentials.App app) {
            return target.connection().sandbox()
                    ? Account.ofSandbox(app.appId())
                    : Account.ofApp(at(baseUrl, app.appId()));
        }
        if (credentials instanceof Credentials.CredentialsFile shared) {
            VendorCredentials content = new VendorCredentialsFile(shared.file()).read();
            return content.appId() == null
                    ? Account.ofToken(at(baseUrl, String.valueOf(content.token())))
                    : Account.ofApp(at(baseUrl, content.appId()));
        }
        return Account.ofToken(at(baseUrl, ((Credentials.AccessToken) credentials).token()));
    }

    /** What stands in for the service, such as a sandbox on its own, has other jobs. */
    private static String at(URI baseUrl, String who) {
        String host = String.valueOf(baseUrl.getHost());
        return SERVICE.contains(host) ? who : who + "@" + host + ":" + baseUrl.getPort();
    }
}
