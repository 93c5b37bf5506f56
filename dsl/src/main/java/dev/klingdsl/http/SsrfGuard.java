package dev.klingdsl.http;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.text.HttpUrls;
import okhttp3.Dns;
import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a URL that the service names may lead: by https, to public addresses. It must not make this machine send requests
 * into its own network, nor may a redirect or a name that is resolved again. Only a client whose own base URL is on this
 * machine, as a sandbox's is, also uses this machine, and by http.
 */
public final class SsrfGuard implements Dns {
    private final boolean isLocalAllowed;
    private final Dns dns;
    private final Refusal refusal;

    /**
     * Creates the rule.
     *
     * @param baseUrl the API's own
     * @param dns how names are looked up
     * @param refusal what to throw for a URL that must not be used
     */
    public SsrfGuard(HttpUrl baseUrl, Dns dns, Refusal refusal) {
        this.isLocalAllowed = HttpUrls.isThisMachine(baseUrl.host());
        this.dns = dns;
        this.refusal = refusal;
    }

    /**
     * Checks a URL as far as that is possible without a look-up; {@link #lookup} checks the rest.
     *
     * @throws KlingException the refusal, if it must not be used
     */
    public void check(HttpUrl url) {
        boolean isHere = HttpUrls.isThisMachine(url.host());
        if (!url.isHttps() && !(isLocalAllowed && isHere)) {
            throw refusal.of(url.host(), "the URL does not use https");
        }
        try {
            if (isLiteral(url.host()) && !isAllowed(InetAddress.getByName(url.host()))) {
                throw refusal.of(url.host(), "it is an address of this machine or of a private network");
            }
        } catch (UnknownHostException e) {
            throw refusal.of(url.host(), "it is not an address");
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> allowed = new ArrayList<>();
        for (InetAddress address : dns.lookup(host)) {
            if (isAllowed(address)) {
                allowed.add(address);
            }
        }
        if (allowed.isEmpty()) {
            // The only exception that OkHttp expects of a look-up.
            UnknownHostException failure = new UnknownHostException(host);
            failure.initCause(refusal.of(host, "its address is of this machine or of a private network"));
            throw failure;
        }
        return allowed;
    }

    private boolean isAllowed(InetAddress address) {
        return address.isLoopbackAddress() ? isLocalAllowed : PublicAddresses.contains(address);
    }

    private static boolean isLiteral(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    /** Makes the exception for a URL that must not be used. */
    @FunctionalInterface
    public interface Refusal {
        /**
         * Creates the exception.
         *
         * @param host the URL's
         * @param rule which rule it breaks, as a clause
         */
        KlingException of(String host, String rule);
    }
}
