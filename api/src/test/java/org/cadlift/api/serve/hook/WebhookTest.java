package org.cadlift.api.serve.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.data.Offset;
import org.cadlift.api.serve.trial.Receiver;
import org.cadlift.api.serve.trial.Receiver.Told;
import org.cadlift.api.serve.trial.Service;
import org.cadlift.api.serve.trial.Service.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebhookTest {
    static final String CONFIG = """
            cadlift:
              limits: {per-minute: 100000, per-hour: 1000000}
              reach:
                allow: [127.0.0.1/32]
                http: true
              hook:
                waits: [0s, 50ms, 100ms, 300ms, 700ms]
                call-timeout: 500ms
                grace: 500ms
            """;

    private static final String HOOKS = "/api/v1/webhooks";

    @TempDir
    static Path folder;

    private static Service service;

    private final Receiver receiver = new Receiver(0);

    @BeforeAll
    static void start() {
        service = new Service(folder, CONFIG);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void clean() {
        for (JsonNode hook : service.get(HOOKS).json().path("items")) {
            service.delete(HOOKS + "/" + hook.path("id").asString());
        }
        receiver.close();
    }

    private static Reply create(String url, String... events) {
        String types = events.length == 0 ? "" : ",\"events\":[\"" + String.join("\",\"", events) + "\"]";
        return service.post(HOOKS, "{\"url\":\"" + url + "\"" + types + "}");
    }

    private static String test(String hook) {
        Reply reply = service.post(HOOKS + "/" + hook + "/test", "");
        assertThat(reply.status()).isEqualTo(202);
        return reply.text("id");
    }

    /// Gives a delivery as soon as it is no longer pending.
    private static JsonNode ended(String hook, String delivery) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(10));
        while (true) {
            JsonNode json =
                    service.get(HOOKS + "/" + hook + "/deliveries/" + delivery).json();
            if (!json.path("status").asString().equals("pending")) {
                return json;
            }
            assertThat(Instant.now()).as("still pending: %s", json).isBefore(latest);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Checks a call as its receiver would, by the text of the specification.
    private static boolean isSignedBy(String secret, Told told) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String signed = told.id() + "." + told.timestamp() + "." + told.body();
            String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            return Arrays.asList(told.signature().split(" ", -1)).contains(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsAReceiverOnceAndSigned() {
        Reply created = create(receiver.url(), "job.succeeded", "batch.ended");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.http().headers().firstValue("Location")).contains(HOOKS + "/" + created.text("id"));
        String secret = created.text("secret");
        assertThat(secret).startsWith("whsec_");

        Bell.ring(Event.JOB_FAILED, "{\"id\":\"not wanted\"}");
        Bell.ring(Event.JOB_SUCCEEDED, "{\"id\":\"ÄÖ\"}");

        Told told = receiver.await();
        assertThat(told.body()).contains("\"type\":\"job.succeeded\"").contains("\"data\":{\"id\":\"ÄÖ\"}");
        assertThat(told.contentType()).startsWith("application/json");
        assertThat(told.id()).startsWith("msg_");
        assertThat(Long.parseLong(told.timestamp())).isCloseTo(Instant.now().getEpochSecond(), Offset.offset(10L));
        assertThat(isSignedBy(secret, told)).isTrue();
        JsonNode delivery = ended(created.text("id"), told.id().replace("msg_", ""));
        assertThat(delivery.path("status").asString()).isEqualTo("delivered");
        assertThat(delivery.path("status_code").asInt()).isEqualTo(200);
        assertThat(delivery.path("calls").asInt()).isEqualTo(1);
        assertThat(delivery.path("answer").asString()).hasSize(1024);
        assertThat(receiver.rest()).isEmpty();
    }

    @Test
    void showsNoSecretAfterwards() {
        String id = create(receiver.url()).text("id");
        assertThat(service.get(HOOKS + "/" + id).http().body())
                .doesNotContain("whsec_")
                .contains("batch.ended");
        assertThat(service.get(HOOKS).http().body()).doesNotContain("whsec_");
    }

    @Test
    void callsAgainWithTheSameIdAndAFreshSignature() {
        receiver.answer(500, 302);
        Reply created = create(receiver.url());
        JsonNode ended = ended(created.text("id"), test(created.text("id")));

        assertThat(ended.path("status").asString()).isEqualTo("delivered");
        assertThat(ended.path("calls").asInt()).isEqualTo(3);
        Told first = receiver.await();
        assertThat(receiver.await().id()).isEqualTo(first.id());
        assertThat(receiver.await()).matches(told -> isSignedBy(created.text("secret"), told));
    }

    @Test
    void givesUpAfterTheLastCallAndReplays() {
        receiver.answer(500, 500, 500, 500, 503);
        String hook = create(receiver.url()).text("id");
        String delivery = test(hook);
        JsonNode ended = ended(hook, delivery);
        assertThat(ended.path("status").asString()).isEqualTo("failed");
        assertThat(ended.path("calls").asInt()).isEqualTo(5);
        assertThat(ended.path("status_code").asInt()).isEqualTo(503);

        String path = HOOKS + "/" + hook + "/deliveries/" + delivery + "/replay";
        assertThat(service.post(path, "").status()).isEqualTo(202);
        JsonNode again = ended(hook, delivery);
        assertThat(again.path("status").asString()).isEqualTo("delivered");
        assertThat(again.path("round").asInt()).isEqualTo(2);
        assertThat(receiver.rest()).hasSize(6).extracting(Told::id).containsOnly("msg_" + delivery);
    }

    @Test
    void switchesOffAReceiverThatIsGone() {
        receiver.answer(410);
        String hook = create(receiver.url()).text("id");
        assertThat(ended(hook, test(hook)).path("status").asString()).isEqualTo("failed");
        assertThat(service.get(HOOKS + "/" + hook).json().path("active").asBoolean())
                .isFalse();

        Bell.ring(Event.JOB_FAILED, "{}");
        assertThat(service.get(HOOKS + "/" + hook + "/deliveries")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);

        assertThat(service.post(HOOKS + "/" + hook + "/enable", "")
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(ended(hook, test(hook)).path("status").asString()).isEqualTo("delivered");
    }

    @Test
    void reachesAReceiverThatWasDown() {
        int port = receiver.port();
        receiver.close();
        String hook = create("http://127.0.0.1:" + port + "/").text("id");
        String delivery = test(hook);
        JsonNode pending;
        do {
            pause();
            pending =
                    service.get(HOOKS + "/" + hook + "/deliveries/" + delivery).json();
        } while (pending.path("calls").asInt() == 0);
        assertThat(pending.path("error").asString()).isEqualTo("it takes no connection");
        try (Receiver back = new Receiver(port)) {
            assertThat(back.await().id()).isEqualTo("msg_" + delivery);
            assertThat(ended(hook, delivery).path("status").asString()).isEqualTo("delivered");
        }
    }

    @Test
    void signsWithBothSecretsWhileARotationLasts() {
        Reply created = create(receiver.url());
        Reply rotated = service.post(HOOKS + "/" + created.text("id") + "/rotate", "");
        test(created.text("id"));

        Told told = receiver.await();
        assertThat(isSignedBy(created.text("secret"), told)).isTrue();
        assertThat(isSignedBy(rotated.text("secret"), told)).isTrue();
        assertThat(told.signature().split(" ", -1)).hasSize(2);
    }

    @Test
    void pagesThroughTheLogNewestFirst() {
        String hook = create(receiver.url()).text("id");
        for (int i = 0; i < 3; i++) {
            ended(hook, test(hook));
        }
        JsonNode first = service.get(HOOKS + "/" + hook + "/deliveries?limit=2").json();
        JsonNode second = service.get(HOOKS + "/" + hook + "/deliveries?limit=2&cursor="
                        + first.path("next_cursor").asString())
                .json();
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next_cursor")).isFalse();
        assertThat(first.path("items").get(0).path("id").asString())
                .isGreaterThan(second.path("items").get(0).path("id").asString());
        assertThat(first.path("items").get(0).path("body").path("type").asString())
                .isEqualTo("webhook.test");
        assertThat(service.get(HOOKS + "/" + hook + "/deliveries?status=failed")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"url":"http://10.0.0.1/"}                           | not public
                    {"url":"http://169.254.169.254/latest"}              | not public
                    {"url":"http://[::1]:8080/"}                         | not public
                    {"url":"http://127.0.0.1:22/"}                       | port 22
                    {"url":"http://a:b@127.0.0.1/"}                      | user or password
                    {"url":"http://0x7f000001/"}                         | unusual
                    {"url":"http://no-such-host.invalid/"}               | does not exist
                    {"url":"ftp://127.0.0.1/"}                           | must begin with
                    {}                                                   | url is missing
                    {"url":"http://127.0.0.1/","events":["job.started"]} | job.succeeded
                    """)
    void refusesWhatItCannotDo(String body, String reason) {
        Reply reply = service.post(HOOKS, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error_code")).isEqualTo("SYS_INVALID_PARAMETERS");
        assertThat(reply.text("detail")).contains(reason);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        String hook = create(receiver.url()).text("id");
        for (String path : new String[] {"/none", "/none/deliveries", "/" + hook + "/deliveries/none"}) {
            assertThat(service.get(HOOKS + path).status()).as(path).isEqualTo(404);
        }
        assertThat(service.delete(HOOKS + "/" + hook).status()).isEqualTo(204);
        assertThat(service.delete(HOOKS + "/" + hook).status()).isEqualTo(404);
        assertThat(service.post(HOOKS + "/" + hook + "/test", "").status()).isEqualTo(404);
    }
}
