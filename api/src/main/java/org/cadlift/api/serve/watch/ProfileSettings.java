package org.cadlift.api.serve.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says what is profiled.
///
/// @param enabled whether samples are taken at all; they cost about a hundredth of the time
/// @param threshold what takes at least this long gets a profile
/// @param methods how many of the busiest methods it names
@ConfigurationProperties("cadlift.profile")
record ProfileSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration threshold,
        @DefaultValue("20") int methods) {
    ProfileSettings {
        if (threshold.compareTo(Duration.ofMillis(1)) < 0 || threshold.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("cadlift.profile.threshold " + threshold + " out of range (1ms-1h)");
        }
        if (methods < 1 || methods > 1000) {
            throw new IllegalArgumentException("cadlift.profile.methods " + methods + " out of range (1-1000)");
        }
    }
}
