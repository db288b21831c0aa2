package org.cadlift.api.serve.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/// Refuses to serve strangers: without identity a server listens on the loopback interface only.
public final class Exposure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Exposure(String message) {
        super(message);
    }

    /// Checks before anything is started.
    ///
    /// @throws Exposure where others could reach a server that asks nobody who he is
    public static void check(String host, Environment environment) {
        boolean known = environment.getProperty(IdentitySettings.PREFIX + ".enabled", Boolean.class, false);
        if (!known && !loopback(host)) {
            throw new Exposure("--host " + host + " is reached from other machines, and identity is off; set"
                    + " cadlift.identity.enabled to true (CADLIFT_IDENTITY_ENABLED=true) and make a key with"
                    + " `cadlift keys create`, or listen on 127.0.0.1");
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            // It cannot be listened on either; that is told where it is tried.
            return false;
        }
    }
}
