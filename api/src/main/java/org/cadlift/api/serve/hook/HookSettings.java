package org.cadlift.api.serve.hook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says how receivers are called, under `cadlift.hook`.
///
/// @param waits before each call; there are as many calls as waits
/// @param callTimeout for the whole of a call
/// @param rotation how long the secret before the last still signs
/// @param keep how long deliveries that ended stay in the log
/// @param grace how long a delivery may be overdue before it is taken to be lost and started again
/// @param maxPerTenant webhooks
@ConfigurationProperties("cadlift.hook")
record HookSettings(
        // At once; a hiccup; a restart; a deployment; then outages, until somebody has come to work the next morning.
        @DefaultValue({"0s", "5s", "1m", "5m", "30m", "2h", "5h", "10h"})
        List<Duration> waits,
        // The specification asks for 15 to 30 seconds; receivers are told to answer first and work then.
        @DefaultValue("15s") Duration callTimeout,
        // Time enough to roll a new secret out by hand.
        @DefaultValue("24h") Duration rotation,
        // What anybody still asks about.
        @DefaultValue("30d") Duration keep,
        // Longer than a call may take, so that none is made twice.
        @DefaultValue("30s") Duration grace,
        // Each event costs a row and a call for each of them.
        @DefaultValue("20") int maxPerTenant) {
    HookSettings {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || waits.size() > 20 || waits.stream().anyMatch(HookSettings::isNonsense)) {
            throw new IllegalArgumentException("cadlift.hook.waits are 1 to 20 durations of 0 to 7 days");
        }
        if (callTimeout.toMillis() < 100 || callTimeout.toSeconds() > 30) {
            throw new IllegalArgumentException("cadlift.hook.call-timeout is 100ms to 30s");
        }
        if (rotation.isNegative() || keep.isNegative() || grace.compareTo(callTimeout) < 0) {
            throw new IllegalArgumentException(
                    "cadlift.hook.rotation and keep are not negative, and grace no shorter than call-timeout");
        }
        if (maxPerTenant < 1 || maxPerTenant > 1000) {
            throw new IllegalArgumentException("cadlift.hook.max-per-tenant is 1 to 1000");
        }
    }

    private static boolean isNonsense(Duration wait) {
        return wait.isNegative() || wait.compareTo(Duration.ofDays(7)) > 0;
    }
}
