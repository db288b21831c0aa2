package org.cadlift.api.serve.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadlift.api.serve.Members;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Trespass;
import org.cadlift.api.serve.Web;
import org.cadlift.api.serve.caller.Caller.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the description against the routes that there are, and every route against a key of another tenant.
class RoutesTest {
    private static final JsonMapper JSON = new JsonMapper();
    /// The description itself, and what its page is made of.
    private static final Set<String> UNDESCRIBED =
            Set.of("GET /openapi.json", "GET /openapi.yaml", "GET /swagger-ui/swagger-initializer.js");

    @TempDir
    private static Path folder;

    private static final Members MEMBERS = new Members();
    private static final AtomicReference<GenericApplicationContext> BEANS = new AtomicReference<>();
    private static Serving server;

    @BeforeAll
    static void start() {
        server = Serving.start(
                folder,
                Map.of(
                        "cadlift.identity.enabled", "true",
                        "cadlift.limits.per-minute", "10000",
                        "cadlift.limits.per-hour", "100000",
                        "cadlift.reach.allow", "127.0.0.0/8",
                        "cadlift.reach.http", "true"),
                context -> {
                    BEANS.set(context);
                    MEMBERS.join(context);
                });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Set<String> described() {
        Set<String> routes = new TreeSet<>();
        JsonNode paths =
                JSON.readTree(Web.get(server.at("/openapi.json")).body()).path("paths");
        paths.properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "delete", "patch").contains(method))
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> routes = new TreeSet<>();
        Objects.requireNonNull(BEANS.get())
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    String code = method.getBeanType()
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath();
                    if (method.getBeanType().getName().startsWith("org.cadlift") && !code.contains("test-classes")) {
                        routes.addAll(routes(info));
                    }
                });
        routes.removeAll(UNDESCRIBED);
        assertThat(described()).isEqualTo(routes);
    }

    private static Collection<String> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(
                        path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path))
                .toList();
    }

    @Test
    void isOpenApi31() {
        JsonNode document = JSON.readTree(Web.get(server.at("/openapi.json")).body());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        List<String> references = new ArrayList<>();
        collect(document, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(Web.get(server.at("/openapi.yaml")).body()).startsWith("openapi: 3.1");
        assertThat(Web.get(server.at("/swagger-ui/swagger-initializer.js")).body())
                .contains("/openapi.json");
        assertThat(Web.get(server.at("/swagger-ui/index.html")).body()).contains("swagger-ui-bundle.js");
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.get("$ref").stringValue());
        }
        node.forEach(child -> collect(child, references));
    }

    /// Goes by the description, so that no route that is added later is left out.
    @Test
    void showsNothingOfOneTenantToAnother() throws IOException {
        String key = MEMBERS.key("acme", "ann", Role.ADMIN);
        Map<String, String> ids = Map.of(
                "/api/v1/jobs/{id}",
                        posted("/api/v1/jobs", key, form(Map.of("job_type", "cad"), "secret-plan.dxf", drawing())),
                "/api/v1/batches/{id}", posted("/api/v1/batches", key, form(Map.of(), "secret-plans.zip", zip())),
                "/api/v1/webhooks/{id}", made("/api/v1/webhooks", key, "{\"url\":\"http://127.0.0.1:9000/secret\"}"),
                "/api/v1/keys/{id}", made("/api/v1/keys", key, "{\"user\":\"secret-user\",\"role\":\"viewer\"}"));
        String webhook = ids.getOrDefault("/api/v1/webhooks/{id}", "");
        String delivery = made("/api/v1/webhooks/" + webhook + "/test", key, "");
        Trespass trespass = new Trespass(server, MEMBERS.key("other", "mallory", Role.ADMIN));
        int calls = 0;
        for (String route : described()) {
            String path = route.substring(route.indexOf(' ') + 1);
            if (!path.startsWith("/api/v1/") || !path.contains("{")) {
                continue;
            }
            String called = path.replace("{webhook}/deliveries/{id}", webhook + "/deliveries/" + delivery)
                    .replace("{webhook}", webhook)
                    .replace("{name}", "plan")
                    .replace("{file}", "plan.step");
            for (Map.Entry<String, String> id : ids.entrySet()) {
                String beginning = id.getKey().replace("{id}", "");
                called = called.startsWith(beginning) ? called.replace("{id}", id.getValue()) : called;
            }
            assertThat(called).doesNotContain("{");
            trespass.call(route.substring(0, route.indexOf(' ')), called);
            calls++;
        }
        assertThat(calls).isGreaterThan(20);
        trespass.findsNothing("secret", "acme", "ann");
        String foreign = MEMBERS.key("other", "eve", Role.ADMIN);
        for (String list : List.of("jobs", "batches", "webhooks", "keys", "audit")) {
            HttpResponse<String> answer = Web.get(server.at("/api/v1/" + list), "Authorization", "Bearer " + foreign);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("secret-", "acme");
        }
    }

    private static String made(String path, String key, String json) {
        HttpResponse<String> answer = Web.post(server.at(path), json, "Authorization", "Bearer " + key);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String posted(String path, String key, byte[] form) {
        HttpResponse<String> answer = Web.send(
                "POST",
                server.at(path),
                BodyPublishers.ofByteArray(form),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static byte[] form(Map<String, String> fields, String fileName, byte[] bytes) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return form.toByteArray();
    }

    private static byte[] drawing() throws IOException {
        return Files.readAllBytes(Path.of("../docs/samples/bracket.dxf"));
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("secret-plan.dxf"));
            zip.write(drawing());
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
