package org.cadlift.api.serve.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static Path folder;
    private static Serving server;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException, InterruptedException {
        folder = place;
        certify("one");
        use("one");
        server = Serving.start(
                place,
                Map.of(
                        "cadlift.tls.certificate",
                        place.resolve("tls.crt").toString(),
                        "cadlift.tls.key",
                        place.resolve("tls.key").toString(),
                        "cadlift.tls.only",
                        "true",
                        "spring.ssl.bundle.watch.file.quiet-period",
                        "200ms"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /// Makes a certificate in that name.
    private static void certify(String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + name,
                        "-keyout",
                        folder.resolve(name + ".key").toString(),
                        "-out",
                        folder.resolve(name + ".crt").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void use(String name) throws IOException {
        for (String kind : new String[] {".key", ".crt"}) {
            Path beside = Files.copy(
                    folder.resolve(name + kind), folder.resolve("new" + kind), StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, folder.resolve("tls" + kind), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Gives who the server says it is, and what it answers to one request.
    private static String[] ask() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.startHandshake();
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            socket.getOutputStream()
                    .write("GET /api/v1/trying HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(UTF_8));
            return new String[] {
                certificate.getSubjectX500Principal().getName(),
                new String(socket.getInputStream().readAllBytes(), UTF_8)
            };
        }
    }

    @Test
    void answersOverTlsAndTakesARenewedCertificate() throws Exception {
        String[] answer = ask();
        assertThat(answer[0]).isEqualTo("CN=one");
        assertThat(answer[1])
                .startsWith("HTTP/1.1 200 ")
                .contains("Strict-Transport-Security: max-age=31536000; includeSubDomains\r\n")
                .contains("\"scheme\":\"https\"");

        certify("two");
        use("two");
        Instant end = Instant.now().plus(Duration.ofSeconds(8));
        while (!ask()[0].equals("CN=two") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(ask()[0]).isEqualTo("CN=two");
    }

    @Test
    void answersAPlainRequestWithAProblem() {
        HttpResponse<String> answer = Web.get(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/trying"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("\"tenant\"").doesNotContainIgnoringCase("tomcat");
    }

    /// Trusts everybody: what is looked at is the certificate itself.
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // There are none.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // Looked at afterwards.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
