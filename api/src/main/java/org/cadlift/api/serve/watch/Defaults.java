package org.cadlift.api.serve.watch;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// Sets what Spring's own observation does unless the configuration says otherwise.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/cadlift/api/serve/watch/defaults.properties")
class Defaults {
    /// Writes the span into log lines by names that look like those of the other ids.
    @Bean
    Slf4JEventListener spanInLogLines() {
        return new Slf4JEventListener("trace_id", "span_id");
    }
}
