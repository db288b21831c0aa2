package org.cadlift.docs.service;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Is the description of the API, held against answers: a status, a media type or a body that it does not know is a
/// fault.
final class Description {
    private static final JsonMapper JSON = new JsonMapper();
    /// What carries no body of its own form.
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Description(byte[] document) {
        this.document = JSON.readTree(document);
    }

    JsonNode document() {
        return document;
    }

    /// Gives every route as `GET /api/v1/jobs/{id}`.
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /// Tells what of an answer is not as described.
    List<String> faults(String method, HttpResponse<byte[]> answer) {
        String called = method + " " + answer.uri().getPath() + " " + answer.statusCode();
        Optional<JsonNode> operation = operation(method, answer.uri().getPath());
        if (operation.isEmpty()) {
            // Whatever is not described is not there.
            return answer.statusCode() == 404 || answer.statusCode() == 405 || answer.statusCode() < 500
                    ? List.of()
                    : List.of(called + ": no such route is described");
        }
        JsonNode response = resolved(operation.get().path("responses").path(Integer.toString(answer.statusCode())));
        if (response.isMissingNode()) {
            return List.of(called + ": the status is not described: " + text(answer));
        }
        JsonNode content = response.path("content");
        if (answer.body().length == 0 || method.equals("HEAD")) {
            return List.of();
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode media = content.has(type) ? content.get(type) : content.path("*/*");
        if (media.isMissingNode()) {
            return List.of(called + ": the media type " + type + " is not described");
        }
        if (!media.has("schema") || !type.endsWith("json")) {
            return List.of();
        }
        return schemas
                .computeIfAbsent(called.replaceAll("[0-9a-z]{26}", "ID") + type, _ -> schema(media.get("schema")))
                .validate(JSON.readTree(answer.body()))
                .stream()
                .map(fault -> called + ": " + fault + " in " + text(answer))
                .toList();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), 0, Math.min(answer.body().length, 2000), StandardCharsets.UTF_8);
    }

    private Schema schema(JsonNode part) {
        ObjectNode root = ((ObjectNode) part).deepCopy();
        root.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private Optional<JsonNode> operation(String method, String path) {
        String wanted = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .filter(route -> path.matches(route.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                // `/jobs/x` before `/jobs/{id}`.
                .min((a, b) ->
                        a.getKey().length() - b.getKey().length() + 1000 * (count(a.getKey()) - count(b.getKey())))
                .map(route -> route.getValue().path(wanted))
                .filter(JsonNode::isObject);
    }

    private static int count(String path) {
        return (int) path.chars().filter(c -> c == '{').count();
    }
}
