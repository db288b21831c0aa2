package org.cadlift.api.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.util.Duration;
import net.logstash.logback.appender.LogstashTcpSocketAppender;

/// Sends each line as JSON to a collector over TCP, beside what is written here. Nobody waits for it: lines lie in a
/// ring, and the newest are dropped while the collector is away and the ring is full.
final class Shipping {
    // At a kilobyte a line no more than eight megabytes wait; a busy minute of a server is a few thousand lines.
    private static final int LINES_WAITING = 8192;
    // A collector that restarts is back in seconds; asking more often would not help it.
    private static final Duration RECONNECT = Duration.buildBySeconds(5);
    // A collector that is there takes all that waits in less; one that is away must not hold the end of a process up.
    private static final Duration GRACE = Duration.buildBySeconds(2);

    private Shipping() {}

    /// @param place `host:port`
    static Appender<ILoggingEvent> to(String place, LoggerContext context) {
        LogstashTcpSocketAppender appender = new LogstashTcpSocketAppender();
        appender.setContext(context);
        appender.setName("shipping");
        // It would write to standard error each time the collector is away.
        appender.setAddDefaultStatusListener(false);
        appender.addDestination(place);
        appender.setEncoder(Logging.json(context));
        appender.setRingBufferSize(LINES_WAITING);
        appender.setReconnectionDelay(RECONNECT);
        appender.setShutdownGracePeriod(GRACE);
        appender.start();
        return appender;
    }
}
