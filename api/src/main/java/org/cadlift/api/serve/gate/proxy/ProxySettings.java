package org.cadlift.api.serve.gate.proxy;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says which proxies are believed, and what they say it with.
///
/// @param trusted ranges of addresses, such as `10.0.0.0/8`; none by default
@ConfigurationProperties("cadlift.proxies")
record ProxySettings(
        @DefaultValue List<String> trusted,
        @DefaultValue("x_forwarded_for") Header header) {
    /// Names the header that the proxies set.
    enum Header {
        X_FORWARDED_FOR,
        FORWARDED
    }

    ProxySettings {
        trusted = List.copyOf(trusted);
        trusted.forEach(AddressRange::parse);
    }

    /// Gives the ranges, parsed once.
    Trusted ranges() {
        return new Trusted(trusted.stream().map(AddressRange::parse).toList());
    }

    /// Knows the proxies that are believed.
    record Trusted(List<AddressRange> ranges) {
        boolean has(InetAddress address) {
            for (AddressRange range : ranges) {
                if (range.contains(address)) {
                    return true;
                }
            }
            return false;
        }
    }
}
