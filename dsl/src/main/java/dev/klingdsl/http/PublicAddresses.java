package dev.klingdsl.http;

import java.net.InetAddress;

/** Addresses of the public internet: all that no RFC reserves for something else. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        boolean isSpecial = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !isSpecial && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean isCarrierGrade = first == 100 && second >= 64 && second < 128;
        boolean isBenchmark = first == 198 && (second == 18 || second == 19);
        boolean isProtocol = first == 192 && second == 0 && bytes[2] == 0;
        return first != 0 && first < 240 && !isCarrierGrade && !isBenchmark && !isProtocol;
    }

    /** Forms that hold an IPv4 address are not public either, as that address may be private. */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean isUniqueLocal = (first & 0xfe) == 0xfc;
        boolean isMapped = first == 0;
        boolean is6to4 = first == 0x20 && second == 0x02;
        boolean isTeredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return !isUniqueLocal && !isMapped && !is6to4 && !isTeredo;
    }
}
