package org.cadlift.api.serve.reach;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.stereotype.Component;

/// Decides whether an address may be reached.
@Component
final class Guard implements DnsResolver {
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;
    // What browsers and servers take in an address line.
    private static final int MAX_CHARACTERS = 2000;
    // Each address may cost a whole wait for a connection.
    private static final int MAX_ADDRESSES = 4;

    /// Is what a number for a host must look like: some readers take `127.1`, `0x7f000001`, `017700000001` or
    /// `2130706433` for loopback and others do not, so none of that is taken at all.
    private static final Pattern DOTTED =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private static final Pattern LEADING_ZERO = Pattern.compile("(^|\\.)0\\d");
    private static final Pattern NUMERIC_END = Pattern.compile("(^|\\.)(\\d+|0x[0-9a-f]*)\\.?$");

    private final InetAddressMatcher allowed;
    private final Set<Integer> ports;
    private final boolean http;

    Guard(ReachSettings settings) {
        allowed = Network.any(settings.allow());
        ports = new TreeSet<>(settings.ports());
        ports.add(443);
        ports.add(80);
        http = settings.http();
    }

    /// Looks at an address as it is written.
    ///
    /// @throws RefusedException when it is not to be reached, whatever it resolves to
    URI check(String address) throws RefusedException {
        if (address.length() > MAX_CHARACTERS) {
            throw new RefusedException("is longer than " + MAX_CHARACTERS + " characters");
        }
        try {
            return check(new URI(address));
        } catch (URISyntaxException e) {
            throw new RefusedException("is not one");
        }
    }

    URI check(URI uri) throws RefusedException {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(http && scheme.equals("http"))) {
            throw new RefusedException(http ? "must begin with https:// or http://" : "must begin with https://");
        }
        if (uri.getRawUserInfo() != null) {
            throw new RefusedException("must not hold a user or password");
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty() || host.contains("%")) {
            throw new RefusedException("names no host");
        }
        checkNumber(host.toLowerCase(Locale.ROOT));
        int port = uri.getPort();
        if (port != -1 && !ports.contains(port) && (port < FIRST_FREE_PORT || port > LAST_PORT)) {
            throw new RefusedException("names port " + port + ", which is not allowed");
        }
        return uri;
    }

    private static void checkNumber(String host) throws RefusedException {
        if (NUMERIC_END.matcher(host).find()
                && (!DOTTED.matcher(host).matches()
                        || LEADING_ZERO.matcher(host).find())) {
            throw new RefusedException("writes its host as a number in an unusual way");
        }
    }

    /// Resolves a host to addresses that may be connected to. One address among several that is not public refuses the
    /// whole name: an honest one has none.
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!Network.isPublic(address) && !allowed.matches(address)) {
                throw new RefusedException("leads into a network that is not public");
            }
        }
        return addresses.length <= MAX_ADDRESSES ? addresses : Arrays.copyOf(addresses, MAX_ADDRESSES);
    }

    /// Gives the name itself: nobody here asks for another one.
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
