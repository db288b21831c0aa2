package org.cadlift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cadlift.contract.ArtifactRef;
import org.cadlift.store.StorageFault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers that no healthy server gives when asked to, from one that answers everything alike.
class S3FaultsTest {
    private static final ArtifactRef ABC =
            new ArtifactRef("drawing", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3);

    private HttpServer server;

    @BeforeEach
    void create() throws IOException {
        server = HttpServer.create(loopback(), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "507, XMinioStorageFull, FULL",
        "403, QuotaExceeded, FULL",
        "403, AccessDenied, REFUSED",
        "403, RequestTimeTooSkewed, REFUSED",
        "400, ExpiredToken, REFUSED",
        "503, SlowDown, UNAVAILABLE",
        "500, InternalError, UNAVAILABLE",
        "409, OperationAborted, UNAVAILABLE",
        "400, AuthorizationHeaderMalformed, MISDIRECTED",
        "405, MethodNotAllowed, MISDIRECTED",
    })
    void tellsWhatAnAnswerOfS3Means(int status, String code, Kind kind) throws Exception {
        ArtifactStore store = answering(status, "application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>In the server's words.</Message></Error>""".formatted(code));

        StorageFault put = fault(() -> store.put("drawing", new byte[] {1}));
        StorageFault get = fault(() -> store.get(ABC));

        assertThat(put.kind()).isEqualTo(kind);
        assertThat(put)
                .hasMessageStartingWith("S3 storage at http://127.0.0.1:" + port() + ", bucket lifts: ")
                .hasMessageEndingWith("(" + code + ": In the server's words.)");
        assertThat(get.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"502, UNAVAILABLE", "404, MISDIRECTED", "403, MISDIRECTED", "200, MISDIRECTED"})
    void tellsThatAnswersAreNotOfS3(int status, Kind kind) throws Exception {
        ArtifactStore store = answering(status, "text/html", "<html>Hello</html>");

        assertThat(fault(() -> store.put("drawing", new byte[] {1})).kind()).isEqualTo(kind);
    }

    @Test
    void tellsThatAnAnswerBreaksOff() throws Exception {
        ArtifactStore store = serving(exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            throw new IOException("breaks off here");
        });

        assertThat(fault(() -> store.get(ABC)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void tellsThatNobodyListens() throws Exception {
        ArtifactStore store = answering(200, "text/html", "");
        server.stop(0);

        assertThat(fault(() -> store.get(ABC)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void staysInterrupted() throws Exception {
        ArtifactStore store = answering(200, "text/html", "");
        Thread.currentThread().interrupt();

        StorageFault fault = fault(() -> store.get(ABC));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.passing()).isTrue();
    }

    @Test
    void trustsACertificateOfOnesOwnOnlyWhenTold(@TempDir Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(
                "-genkeypair",
                keys,
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1");
        Path certificate = folder.resolve("certificate.pem");
        keytool("-exportcert", keys, "-alias", "server", "-rfc", "-file", certificate.toString());
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server = https;
        serving(exchange -> answer(exchange, 403, "application/xml", "<Error><Code>AccessDenied</Code></Error>"));
        Map<String, String> told = new HashMap<>(environment("https"));
        told.put("SSL_CERT_FILE", certificate.toString());

        StorageFault untrusted =
                fault(() -> Stores.open("s3://lifts", environment("https")).get(ABC));
        StorageFault refused = fault(() -> Stores.open("s3://lifts", told).get(ABC));

        assertThat(untrusted.kind()).isEqualTo(Kind.MISDIRECTED);
        assertThat(untrusted).hasMessageContaining("certificate is not trusted");
        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private ArtifactStore answering(int status, String type, String body) {
        return serving(exchange -> answer(exchange, status, type, body));
    }

    private ArtifactStore serving(Answer answer) {
        server.createContext("/", exchange -> {
            try (InputStream request = exchange.getRequestBody()) {
                request.readAllBytes();
            }
            answer.to(exchange);
            exchange.close();
        });
        server.start();
        return Stores.open("s3://lifts/below", environment("http"));
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
    }

    private Map<String, String> environment(String scheme) {
        return Map.of(
                "CADLIFT_S3_ENDPOINT", scheme + "://127.0.0.1:" + port(),
                "AWS_ACCESS_KEY_ID", "somebody",
                "AWS_SECRET_ACCESS_KEY", "some-secret");
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static StorageFault fault(Runnable call) {
        return catchThrowableOfType(StorageFault.class, call::run);
    }

    private static void keytool(String command, Path keys, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit"));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLContext context(Path keys) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
