package org.cadlift.api.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShippingTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger log = context.getLogger("shipped");

    @BeforeEach
    void open() {
        log.setAdditive(false);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void close() {
        log.detachAndStopAllAppenders();
    }

    @Test
    void sendsJsonLinesOverTcp() throws Exception {
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            collector.setSoTimeout(10_000);
            log.addAppender(Shipping.to("127.0.0.1:" + collector.getLocalPort(), context));
            log.atInfo().addKeyValue("event", "step_completed").log("parse done");
            try (Socket socket = collector.accept();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
                socket.setSoTimeout(10_000);
                JsonNode line = new JsonMapper().readTree(lines.readLine());
                assertThat(line.at("/event").asString()).isEqualTo("step_completed");
                assertThat(line.at("/timestamp").asString()).endsWith("Z");
            }
        }
    }

    @Test
    void keepsNobodyWaitingForACollectorThatIsAway() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        log.addAppender(Shipping.to("127.0.0.1:" + port, context));
        long start = System.nanoTime();
        for (int i = 0; i < 50_000; i++) {
            log.info("line {}", i);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void takesTheLinesOfTheJdkOverBeforeTheyReachStandardError() {
        String form = System.getProperty("cadlift.log", "OFF");
        try {
            Logging.begin(Logging.Form.OFF);
            assertThat(SLF4JBridgeHandler.isInstalled()).isTrue();
            assertThat(java.util.logging.LogManager.getLogManager()
                            .getLogger("")
                            .getHandlers())
                    .allMatch(handler -> handler instanceof SLF4JBridgeHandler);
        } finally {
            System.setProperty("cadlift.log", form);
        }
    }
}
