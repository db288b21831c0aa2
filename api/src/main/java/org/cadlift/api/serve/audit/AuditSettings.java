package org.cadlift.api.serve.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Says how much is kept, and who sees what is nobody's.
///
/// @param days how long a row is kept
/// @param rows how many are kept at most
/// @param home the tenant whose admins also see refusals of callers nobody knows
@ConfigurationProperties("cadlift.audit")
record AuditSettings(
        @DefaultValue("365") int days,
        @DefaultValue("1000000") int rows,
        @DefaultValue("local") String home) {
    AuditSettings {
        if (days < 1 || days > 36_500) {
            throw new IllegalArgumentException("cadlift.audit.days " + days + " out of valid range (1-36500)");
        }
        if (rows < 1000) {
            throw new IllegalArgumentException("cadlift.audit.rows " + rows + " out of valid range (1000 and up)");
        }
    }
}
