package org.cadlift.api.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Sets logging up; the log library finds it by its service file when the first line is written.
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String FORM = "cadlift.log";
    private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %msg %kvp{NONE} %mdc%n";
    private static final String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'";

    private static final List<String> CHATTY = List.of(
            "io.temporal",
            "io.grpc",
            "org.springframework",
            "org.apache",
            "com.zaxxer.hikari",
            "org.flywaydb",
            "io.opentelemetry");

    /// Says what log lines look like.
    public enum Form {
        OFF,
        CONSOLE,
        JSON
    }

    /// Chooses the form for this process, unless the environment does; before the first line is written.
    public static void begin(Form form) {
        System.setProperty(FORM, form.name());
        // The web server and the JDK write by another library; its lines would go to standard error as they are.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Form form = named(System.getenv("CADLIFT_LOG"))
                .or(() -> named(System.getProperty(FORM)))
                .orElse(Form.OFF);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (form == Form.OFF) {
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(form == Form.JSON ? json(context) : lines(context));
        appender.start();
        root.addAppender(appender);
        Optional.ofNullable(System.getenv("CADLIFT_LOG_SHIP"))
                .filter(place -> !place.isBlank())
                .ifPresent(place -> root.addAppender(Shipping.to(place, context)));
        root.setLevel(Level.toLevel(System.getenv("CADLIFT_LOG_LEVEL"), Level.INFO));
        // The remarks of the engine and of what the server is made from are for those who work on them.
        for (String chatty : CHATTY) {
            context.getLogger(chatty).setLevel(Level.WARN);
        }
        // The first warns at each stop of threads that the embedded engine leaves to end by themselves; the second at
        // each start of a database that is newer than itself, which our tests run on; the third when a flow must think
        // again because a step ended while it was being cancelled, which is how it should be.
        for (String needless : List.of(
                "org.apache.catalina.loader",
                "org.flywaydb.core.internal.database",
                "io.temporal.internal.worker.WorkflowWorker")) {
            context.getLogger(needless).setLevel(Level.ERROR);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Optional<Form> named(@Nullable String name) {
        if (name != null) {
            for (Form form : Form.values()) {
                if (form.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(form);
                }
            }
        }
        return Optional.empty();
    }

    private static Encoder<ILoggingEvent> lines(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        return encoder;
    }

    static Encoder<ILoggingEvent> json(LoggerContext context) {
        LogstashFieldNames names = new LogstashFieldNames();
        names.setTimestamp("timestamp");
        names.setVersion(LogstashFieldNames.IGNORE_FIELD_INDICATOR);
        names.setLevelValue(LogstashFieldNames.IGNORE_FIELD_INDICATOR);
        LogstashEncoder encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.setFieldNames(names);
        encoder.setTimeZone("UTC");
        encoder.setTimestampPattern(TIMESTAMP);
        encoder.start();
        return encoder;
    }

    /// Writes out what is still on its way, at the end of the process.
    public static void end() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }
}
