package org.cadlift.api.serve.watch;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells that the process answers; whether it can work is told by `/actuator/health/readiness`.
@RestController
final class HealthPage {
    /// Is what it tells.
    record Sign(String status, String version) {}

    @GetMapping("/health")
    Sign health() {
        return new Sign(
                "up",
                Optional.ofNullable(HealthPage.class.getPackage().getImplementationVersion())
                        .orElse("development"));
    }
}
