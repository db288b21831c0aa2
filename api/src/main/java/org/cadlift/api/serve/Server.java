package org.cadlift.api.serve;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.cadlift.api.serve.database.Tables;
import org.cadlift.api.serve.gate.channel.Tls;
import org.cadlift.api.serve.identity.Exposure;
import org.cadlift.store.ArtifactStore;
import org.cadlift.worker.Workshop;
import org.cadlift.workflow.Engine;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/// Is a running server.
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Finds what there is in the packages below.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableScheduling
    @ComponentScan
    @ConfigurationPropertiesScan
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /// Has values taken as what they are: `true` is no name, `1.5` no number of hours and `"1"` no number at all,
        /// as the description of the API says.
        @Bean
        JsonMapperBuilderCustomizer strict() {
            return mapper -> mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail));
        }
    }

    /// Starts a server and returns when it answers.
    ///
    /// @throws RuntimeException whatever keeps it from starting: a port that is taken, a database or an engine that
    ///     does not answer
    /// @throws Exposure where strangers could reach it and identity is off
    public static Server start(ServerSettings settings) {
        return start(settings, _ -> {});
    }

    /// @param more adds what a test needs beside the rest
    static Server start(ServerSettings settings, Consumer<GenericApplicationContext> more) {
        // Logging is set up already, the same for every command.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SpringApplication application = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(properties(settings))
                .initializers((GenericApplicationContext beans) -> {
                    Exposure.check(settings.host(), beans.getEnvironment());
                    Tls.apply(beans.getEnvironment());
                    beans.registerBean(ServerSettings.class, () -> settings);
                    beans.registerBean(ArtifactStore.class, settings::store);
                    beans.registerBean(Workshop.class, settings::workshop);
                    beans.registerBean(Engine.class, settings.engine());
                    more.accept(beans);
                })
                .build();
        return new Server(application.run());
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put("spring.datasource.url", settings.database());
        properties.put("spring.datasource.username", settings.environment().getOrDefault("CADLIFT_DATABASE_USER", ""));
        properties.put(
                "spring.datasource.password", settings.environment().getOrDefault("CADLIFT_DATABASE_PASSWORD", ""));
        properties.put("spring.flyway.locations", Tables.SCRIPTS);
        properties.put("spring.flyway.table", Tables.HISTORY);
        // A database that a batch shares holds tables of its own.
        properties.put("spring.flyway.baseline-on-migrate", "true");
        properties.put("spring.flyway.baseline-version", "0");
        properties.put("spring.batch.job.enabled", "false");
        properties.put("spring.main.lazy-initialization", "false");
        properties.put("spring.mvc.problemdetails.enabled", "false");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
        properties.put(
                "spring.servlet.multipart.location",
                settings.data().resolve("uploads").toString());
        // The gate counts every body; a second limit would answer differently.
        properties.put("spring.servlet.multipart.max-file-size", -1);
        properties.put("spring.servlet.multipart.max-request-size", -1);
        properties.put("spring.web.error.whitelabel.enabled", "false");
        // The gate knows which proxies to believe; Boot would believe all of them in some clouds.
        properties.put("server.forward-headers-strategy", "none");
        settings.config()
                .ifPresent(file -> properties.put(
                        "spring.config.additional-location", file.toUri().toString()));
        return properties;
    }

    /// Gives the port it listens on.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// Finishes the requests at work and stops.
    @Override
    public void close() {
        context.close();
    }
}
