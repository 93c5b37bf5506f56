package dev.klingdsl.http;

import dev.klingdsl.error.DownloadException;
import okhttp3.Dns;
import okhttp3.HttpUrl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where results are fetched from: by https, from public addresses. What a service, or a redirect, names must not make
 * this machine ask its own network. Only a client whose own base URL is on this machine, as a sandbox's is, also fetches
 * from this machine, and by http.
 */
public final class SsrfGuard implements Dns {
    private final boolean local;
    private final Dns dns;

    /**
     * Creates the rule.
     *
     * @param baseUrl the API's own
     * @param dns how names are looked up
     */
    public SsrfGuard(HttpUrl baseUrl, Dns dns) {
        this.local = isLoopbackName(baseUrl.host());
        this.dns = dns;
    }

    /**
     * Checks a URL as far as it can be without looking a name up; the rest is done when its name is.
     *
     * @throws DownloadException if it must not be fetched
     */
    public void check(HttpUrl url) {
        boolean literal = isLiteral(url.host());
        boolean here = isLoopbackName(url.host());
        if (!url.isHttps() && !(local && here)) {
            throw refused(url.host(), "a place without https");
        }
        try {
            if (literal && !isAllowed(InetAddress.getByName(url.host()))) {
                throw refused(url.host(), "an address of this machine or of a private network");
            }
        } catch (UnknownHostException e) {
            throw refused(url.host(), "not an address");
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
            // As what an HTTP library expects of a lookup.
            UnknownHostException failure = new UnknownHostException(host);
            failure.initCause(refused(host, "an address of this machine or of a private network"));
            throw failure;
        }
        return allowed;
    }

    private boolean isAllowed(InetAddress address) {
        return address.isLoopbackAddress() ? local : !isPrivate(address);
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean ip4 = bytes.length == 4;
        boolean carrier = ip4 && first == 100 && second >= 64 && second < 128;
        boolean nowhere = ip4 && (first == 0 || first >= 240);
        boolean uniqueLocal = !ip4 && (first & 0xfe) == 0xfc;
        boolean embedded = !ip4 && first == 0 && second == 0x64;
        return address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || carrier
                || nowhere
                || uniqueLocal
                || embedded;
    }

    private static boolean isLiteral(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static boolean isLoopbackName(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127\\.[0-9.]+");
    }

    private static DownloadException refused(String host, String why) {
        return new DownloadException(
                "a result is not fetched from " + host + ", because that is " + why
                        + "; the real service does not do so: check the base URL, or ask its support about this job",
                null);
    }
}
