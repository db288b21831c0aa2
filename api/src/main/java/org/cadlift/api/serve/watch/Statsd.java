package org.cadlift.api.serve.watch;

import io.micrometer.core.instrument.Clock;
import io.micrometer.statsd.StatsdConfig;
import io.micrometer.statsd.StatsdMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends the metrics to a StatsD daemon too, over UDP, where one is named.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cadlift.statsd.host")
class Statsd {
    /// Says where it is.
    @ConfigurationProperties("cadlift.statsd")
    record Settings(
            @DefaultValue("localhost") String host,
            @DefaultValue("8125") int port) {
        Settings {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("cadlift.statsd.port " + port + " out of range (1-65535)");
            }
        }
    }

    @Bean
    StatsdMeterRegistry statsdRegistry(Settings settings, Clock clock) {
        StatsdConfig config = new StatsdConfig() {
            @Override
            public @Nullable String get(String key) {
                return null;
            }

            @Override
            public String host() {
                return settings.host();
            }

            @Override
            public int port() {
                return settings.port();
            }
        };
        return new StatsdMeterRegistry(config, clock);
    }
}
