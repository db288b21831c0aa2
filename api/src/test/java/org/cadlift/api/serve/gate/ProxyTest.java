package org.cadlift.api.serve.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyTest {
    private static final Map<String, Serving> BELIEVING = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        for (String header : List.of("x_forwarded_for", "forwarded")) {
            BELIEVING.put(
                    header,
                    Serving.start(
                            Files.createDirectory(folder.resolve(header)),
                            Map.of(
                                    "cadlift.proxies.trusted",
                                    "127.0.0.1,10.0.0.0/8",
                                    "cadlift.proxies.header",
                                    header)));
        }
    }

    @AfterAll
    static void stop() {
        BELIEVING.values().forEach(Serving::close);
    }

    @Test
    void believesNobodyByDefault() {
        try (Serving server = Serving.start(folder, Map.of())) {
            String answer = Web.get(
                            server.at("/api/v1/trying"),
                            "X-Forwarded-For",
                            "192.0.2.1",
                            "Forwarded",
                            "for=192.0.2.1;proto=https",
                            "X-Forwarded-Proto",
                            "https",
                            "X-Forwarded-Host",
                            "evil.example.com")
                    .body();

            assertThat(answer).contains("\"address\":\"127.0.0.1\"").contains("\"scheme\":\"http\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 203.0.113.9, 192.0.2.1 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 203.0.113.9, 192.0.2.1, 10.1.2.3 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1, evil, 10.1.2.3 | 10.1.2.3",
                "x_forwarded_for | X-Forwarded-For | evil.example.com | 127.0.0.1",
                "x_forwarded_for | X-Forwarded-For | 192.0.2.1:4711 | 192.0.2.1",
                "x_forwarded_for | X-Forwarded-For | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "x_forwarded_for | Forwarded | for=192.0.2.1 | 127.0.0.1",
                "forwarded | Forwarded | for=192.0.2.1;proto=http;by=10.0.0.1 | 192.0.2.1",
                "forwarded | Forwarded | for=203.0.113.9, For=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
                "forwarded | Forwarded | for=unknown | 127.0.0.1",
                "forwarded | X-Forwarded-For | 192.0.2.1 | 127.0.0.1",
            })
    void takesTheRightmostAddressThatIsNoTrustedProxy(String header, String name, String value, String address) {
        Serving server = Objects.requireNonNull(BELIEVING.get(header));

        assertThat(Web.get(server.at("/api/v1/trying"), name, value).body())
                .contains("\"address\":\"" + address + "\"");
    }

    @Test
    void setsHstsAndRefusesPlainRequestsByWhatTheProxySays() {
        Map<String, String> properties = Map.of(
                "cadlift.proxies.trusted",
                "127.0.0.1",
                "cadlift.tls.only",
                "true",
                "cadlift.headers.hsts-preload",
                "true");
        try (Serving server = Serving.start(folder, properties)) {
            var secure = Web.get(server.at("/api/v1/trying"), "X-Forwarded-Proto", "https");
            assertThat(secure.statusCode()).isEqualTo(200);
            assertThat(secure.headers().firstValue("strict-transport-security"))
                    .contains("max-age=31536000; includeSubDomains; preload");

            var plain = Web.get(server.at("/api/v1/trying"));
            assertThat(plain.statusCode()).isEqualTo(403);
            assertThat(plain.body()).contains("HTTPS only");
            assertThat(plain.headers().firstValue("strict-transport-security")).isEmpty();
            assertThat(Web.get(server.at("/actuator/health")).statusCode()).isEqualTo(200);
        }
    }
}
