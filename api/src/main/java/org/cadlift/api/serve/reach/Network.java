package org.cadlift.api.serve.reach;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/// Tells public addresses from all others, by the special-purpose registries of IANA (RFC 6890 and what came after it).
final class Network {
    private static final InetAddressMatcher SPECIAL_4 = any(List.of(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a carrier's translation
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds keep credentials
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4")); // reserved, and broadcast

    /// Whatever is outside is unspecified, loopback, mapped, translated, link-local, unique local, multicast or unused.
    private static final InetAddressMatcher GLOBAL_6 = InetAddressMatchers.fromIpAddress("2000::/3");

    private static final InetAddressMatcher SPECIAL_6 = any(List.of(
            "2001::/23", // protocols; Teredo among them, which leads to an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which leads to an IPv4 address
            "3fff::/20")); // documentation

    private Network() {}

    /// Matches what is in any of some networks. Java makes an IPv4 address of one that is mapped into IPv6.
    static InetAddressMatcher any(List<String> networks) {
        List<InetAddressMatcher> matchers =
                networks.stream().map(InetAddressMatchers::fromIpAddress).toList();
        return address -> matchers.stream().anyMatch(matcher -> matcher.matches(address));
    }

    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? !SPECIAL_4.matches(address)
                : GLOBAL_6.matches(address) && !SPECIAL_6.matches(address);
    }
}
