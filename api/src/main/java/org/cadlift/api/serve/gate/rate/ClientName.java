package org.cadlift.api.serve.gate.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// Names a client by its address.
final class ClientName {
    private static final int PREFIX_BYTES = 8;

    private ClientName() {}

    /// Gives an IPv4 address as it is and the /64 of an IPv6 one: whoever has one address of it has them all.
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            int zone = address.indexOf('%');
            InetAddress parsed = InetAddress.ofLiteral(zone < 0 ? address : address.substring(0, zone));
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
