package org.cadlift.api.serve.reach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadlift.api.serve.problem.ProblemFault;
import org.cadlift.contract.FailureCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetchTest {
    private static final int MAX_BYTES = 100_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final ReachSettings OPEN = Settings.of(List.of("127.0.0.1"), true, TIMEOUT, MAX_BYTES);

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server = serve();

    private static HttpServer serve() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        on("/house.dxf", exchange -> answer(exchange, 200, "drawing"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void redirect(String path, String to) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            answer(exchange, 302, "");
        });
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Fetched fetch(ReachSettings settings, String address) {
        Guard guard = new Guard(settings);
        try (Reach reach = new Reach(guard, settings)) {
            return new Fetch(guard, reach, new Buckets(settings, Map.of()), settings).fetch(address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemFault refused(ReachSettings settings, String address) {
        return catchThrowableOfType(ProblemFault.class, () -> fetch(settings, address));
    }

    @Test
    void fetchesBytesNameAndMediaType() {
        on("/download", exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"../../flat plan.dxf\"");
            exchange.getResponseHeaders().set("Content-Type", "image/vnd.dxf");
            answer(exchange, 200, "flat");
        });

        Fetched plain = fetch(OPEN, at("/house.dxf"));
        assertThat(plain.bytes()).asString(UTF_8).isEqualTo("drawing");
        assertThat(plain.name()).isEqualTo("house.dxf");
        assertThat(fetch(OPEN, at("/house.dxf?version=2")).name()).isEqualTo("house.dxf");

        Fetched named = fetch(OPEN, at("/download"));
        assertThat(named.name()).isEqualTo("flat plan.dxf");
        assertThat(named.mediaType()).isEqualTo("image/vnd.dxf");
    }

    @Test
    void sendsNothingToAnAddressThatIsNotAllowed() {
        ReachSettings closed = Settings.of(List.of(), true, TIMEOUT, MAX_BYTES);
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]")) {
            ProblemFault fault = refused(closed, at("/house.dxf").replace("127.0.0.1", host));
            assertThat(fault.code()).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
            assertThat(fault.status()).isEqualTo(400);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void followsThreeRedirectionsAndNoFourth() {
        redirect("/1", "/house.dxf");
        redirect("/2", "/1");
        redirect("/3", at("/2"));
        redirect("/4", "/3");

        assertThat(fetch(OPEN, at("/3")).name()).isEqualTo("house.dxf");
        assertThat(refused(OPEN, at("/4")).code()).isEqualTo(FailureCode.SYS_UNAVAILABLE);
    }

    @Test
    void looksAtEachRedirectionAnew() {
        redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        redirect("/file", "file:///etc/passwd");
        redirect("/name", at("/house.dxf").replace("127.0.0.1", "127.0.0.2"));
        redirect("/hidden", "http://2130706433:" + server.getAddress().getPort() + "/house.dxf");

        for (String path : List.of("/metadata", "/file", "/name", "/hidden")) {
            assertThat(refused(OPEN, at(path)).code()).as(path).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
        }
    }

    @Test
    void takesAsManyBytesAsAllowedAndNoMore() {
        on("/full", exchange -> answer(exchange, 200, "x".repeat(MAX_BYTES)));
        on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            byte[] some = new byte[8192];
            while (!Thread.currentThread().isInterrupted()) {
                body.write(some);
            }
        });

        assertThat(fetch(OPEN, at("/full")).bytes()).hasSize(MAX_BYTES);
        ProblemFault fault = refused(OPEN, at("/endless"));
        assertThat(fault.code()).isEqualTo(FailureCode.SYS_FILE_TOO_LARGE);
        assertThat(fault.status()).isEqualTo(413);
    }

    @Test
    void waitsForNoServerThatDrips() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try (Socket socket = dripping.accept()) {
                    while (true) {
                        socket.getOutputStream().write('H');
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException e) {
                    // The client has gone.
                }
            });
            long start = System.nanoTime();
            ProblemFault fault = refused(OPEN, "http://127.0.0.1:" + dripping.getLocalPort() + "/a.dxf");
            assertThat(fault.code()).isEqualTo(FailureCode.SYS_UNAVAILABLE);
            assertThat(fault.status()).isEqualTo(502);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(3));
        }
    }

    @Test
    void tellsWhyTheOtherSideDidNotGiveIt() throws IOException {
        on("/broken", exchange -> answer(exchange, 500, "oops"));
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(refused(OPEN, at("/broken")).message())
                .contains("status 500")
                .doesNotContain("oops");
        assertThat(refused(OPEN, at("/absent")).message()).contains("status 404");
        assertThat(refused(OPEN, "http://127.0.0.1:" + closed + "/").message())
                .contains("takes no connection")
                .doesNotContain("127.0.0.1");
        assertThat(refused(OPEN, "http://no-such-host.invalid/").message()).contains("host does not exist");
        // Encrypted where the other side is not.
        assertThat(refused(OPEN, at("/house.dxf").replace("http:", "https:")).code())
                .isEqualTo(FailureCode.SYS_UNAVAILABLE);
    }

    @Test
    void readsOnlyBucketsThatAreListed() {
        for (String address : List.of("s3://secrets/a.dxf", "s3://drawings", "s3://drawings/", "s3://DRAWINGS/a")) {
            assertThat(refused(OPEN, address).code()).as(address).isEqualTo(FailureCode.SYS_INVALID_PARAMETERS);
        }
        // Listed, but this server has no S3.
        assertThat(refused(OPEN, "s3://drawings/a.dxf").code()).isEqualTo(FailureCode.SYS_UNAVAILABLE);
    }
}
