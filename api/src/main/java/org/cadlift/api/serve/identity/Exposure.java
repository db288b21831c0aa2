package org.cadlift.api.serve.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/// Refuses to serve strangers: without identity a server listens on the loopback interface only.
public final class Exposure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Exposure.class);

    private Exposure(String message) {
        super(message);
    }

    /// Checks before anything is started.
    ///
    /// @throws Exposure where others could reach a server that asks nobody who he is
    public static void check(String host, Environment environment) {
        if (loopback(host)) {
            return;
        }
        boolean known = environment.getProperty(IdentitySettings.PREFIX + ".enabled", Boolean.class, false);
        if (!known) {
            throw new Exposure("--host " + host + " is reached from other machines, and identity is off; set"
                    + " cadlift.identity.enabled to true (CADLIFT_IDENTITY_ENABLED=true) and make a key with"
                    + " `cadlift keys create`, or listen on 127.0.0.1");
        }
        if (environment.getProperty("cadlift.tls.certificate", "").isEmpty()
                && environment.getProperty("cadlift.proxies.trusted", "").isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("event", "keys_in_the_clear")
                    .log("keys are sent in the clear: set cadlift.tls.certificate, or name the proxy that encrypts in"
                            + " cadlift.proxies.trusted");
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
