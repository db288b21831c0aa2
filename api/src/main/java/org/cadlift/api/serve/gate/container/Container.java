package org.cadlift.api.serve.gate.container;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.cadlift.api.serve.gate.SecurityHeaders;
import org.cadlift.api.serve.gate.rate.Rates;
import org.cadlift.api.serve.gate.size.BodyMeter;
import org.cadlift.api.serve.problem.ProblemWriter;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Sets the container up.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class Container implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    // Between two bytes of a request; a client that sends nothing for so long has gone.
    private static final Duration SILENCE = Duration.ofSeconds(15);
    // Between two requests on one connection: longer than a poll for the status of a job, which then needs no new one.
    private static final Duration IDLE = Duration.ofSeconds(75);
    // A refused body is read to its end up to here and thrown away: only then does a client that sends before it reads
    // see the refusal instead of a broken connection. Twice the largest drawing covers honest mistakes.
    private static final int SWALLOWED_BYTES = 128 << 20;
    // A token of an identity provider takes 4 KB at most; all headers together are twice that.
    private static final int HEADER_BYTES = 16 << 10;

    private final BodyMeter meter;
    private final SecurityHeaders headers;
    private final Rates rates;
    private final ProblemWriter problems;

    Container(BodyMeter meter, SecurityHeaders headers, Rates rates, ProblemWriter problems) {
        this.meter = meter;
        this.headers = headers;
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(meter);
        factory.addConnectorCustomizers(Container::limit);
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ErrorValve(headers, rates, problems));
            }
        });
    }

    private static void limit(Connector connector) {
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> protocol) {
            // Whoever asks before he sends is answered by the filters, not by the container.
            protocol.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            protocol.setConnectionTimeout((int) SILENCE.toMillis());
            protocol.setKeepAliveTimeout((int) IDLE.toMillis());
            protocol.setMaxSwallowSize(SWALLOWED_BYTES);
            protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES);
        }
    }
}
