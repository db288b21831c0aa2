package org.cadlift.api.serve.gate.proxy;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the addresses that proxies noted, the nearest last.
final class Hops {
    private Hops() {}

    /// Reads `X-Forwarded-For`: addresses between commas.
    static List<String> ofForwardedFor(Enumeration<String> values) {
        List<String> hops = new ArrayList<>();
        values.asIterator().forEachRemaining(value -> hops.addAll(List.of(value.split(",", -1))));
        return hops.stream().map(String::strip).toList();
    }

    /// Reads the `for` of each element of `Forwarded` (RFC 7239); empty where an element has none.
    static List<String> ofForwarded(Enumeration<String> values) {
        return parameters(values, "for");
    }

    /// Reads one parameter of each element of `Forwarded`.
    static List<String> parameters(Enumeration<String> values, String name) {
        List<String> found = new ArrayList<>();
        values.asIterator().forEachRemaining(value -> {
            for (String element : value.split(",", -1)) {
                found.add(parameter(element, name));
            }
        });
        return found;
    }

    private static String parameter(String element, String name) {
        for (String pair : element.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && pair.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(name)) {
                return pair.substring(equals + 1).strip().replace("\"", "");
            }
        }
        return "";
    }

    /// Reads an address, with or without a port: `192.0.2.1`, `192.0.2.1:4711`, `[2001:db8::1]:4711`, `2001:db8::1`.
    static Optional<InetAddress> address(String hop) {
        String text = hop;
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            text = end < 0 ? "" : text.substring(1, end);
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.substring(0, text.indexOf(':'));
        }
        try {
            return text.indexOf('%') >= 0 ? Optional.empty() : Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
