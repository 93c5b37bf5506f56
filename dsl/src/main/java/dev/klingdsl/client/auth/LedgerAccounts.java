package dev.klingdsl.client.auth;

import dev.klingdsl.account.Account;
import dev.klingdsl.account.Credentials;

import java.net.URI;
import java.util.Set;

/** Determines the ledger's account for a client's submissions. */
public final class LedgerAccounts {
    private static final Set<String> SERVICE = Set.of("open-api.chanjing.cc", "www.chanjing.cc");

    private LedgerAccounts() {}

    public static Account of(Target target) {
        Credentials credentials = target.credentials();
        String place = place(target.connection().baseUrl());
        if (credentials instanceof Credentials.App app) {
            return target.connection().sandbox() ? Account.ofSandbox(app.appId()) : Account.ofApp(app.appId(), place);
        }
        if (credentials instanceof Credentials.CredentialsFile shared) {
            String appId = new VendorCredentialsFile(shared.file()).read().appId();
            return appId == null ? Account.unknown(place) : Account.ofApp(appId, place);
        }
        return Account.unknown(place);
    }

    /** A server at another address, such as a standalone sandbox, has other jobs. */
    private static String place(URI baseUrl) {
        String host = String.valueOf(baseUrl.getHost());
        return SERVICE.contains(host) ? "" : host + ":" + baseUrl.getPort();
    }
}
