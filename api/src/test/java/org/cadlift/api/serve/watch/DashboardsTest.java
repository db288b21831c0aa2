package org.cadlift.api.serve.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds dashboards and alerts to what a server really shows.
class DashboardsTest {
    private static final Path DEPLOY = Path.of("..", "infra", "deploy");

    /// Prometheus makes it of each scrape itself.
    private static final Set<String> ITS_OWN = Set.of("up");

    // What stands before a brace, a bracket, a parenthesis that closes, an operator or an end, and is no function.
    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9_]*(?:_[a-z0-9]+)+|up)\\b(?!\\s*[(=!])");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}");
    private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\([^)]*\\)");

    @TempDir
    Path folder;

    @Test
    void asksOnlyForMetricsThatExist() throws Exception {
        Map<String, String> expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(30);
        try (Premises premises = Premises.open(folder, "")) {
            premises.get("/test/lift?job=seen");
            premises.get("/test/slow?job=seen&millis=1");
            Set<String> shown = new TreeSet<>(ITS_OWN);
            premises.get("/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> shown.add(line.split("[{ ]", 2)[0]));
            expressions.forEach((where, expression) ->
                    assertThat(shown).as("%s: %s", where, expression).containsAll(names(expression)));
        }
    }

    @Test
    void takesNamesAndNothingElseOutOfAnExpression() {
        assertThat(names("histogram_quantile(0.9, sum by (le, job_type) (rate(a_b_bucket{job_type=\"x_y\"}[5m])))"
                        + " > 0.5 * sum(c_total) and absent(up{job=\"c\"})"))
                .containsExactlyInAnyOrder("a_b_bucket", "c_total", "up");
    }

    private static Set<String> names(String expression) {
        String bare =
                GROUPING.matcher(SELECTOR.matcher(expression).replaceAll(" ")).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(bare);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Map<String, String> expressions() throws IOException {
        Map<String, String> expressions = new TreeMap<>();
        try (Stream<Path> dashboards = Files.list(DEPLOY.resolve("grafana"))) {
            for (Path dashboard : dashboards.toList()) {
                JsonNode json = new JsonMapper().readTree(Files.readString(dashboard));
                for (JsonNode panel : json.at("/panels")) {
                    for (JsonNode target : panel.at("/targets")) {
                        String where = dashboard.getFileName() + " "
                                + panel.at("/title").asString();
                        expressions.put(
                                where + " " + target.at("/refId").asString(),
                                target.at("/expr").asString());
                    }
                }
            }
        }
        Object alerts = new Yaml().load(Files.readString(DEPLOY.resolve("prometheus/alerts.yaml")));
        for (Object group : list(alerts, "groups")) {
            for (Object rule : list(group, "rules")) {
                expressions.put("alert " + value(rule, "alert"), String.valueOf(value(rule, "expr")));
            }
        }
        return expressions;
    }

    private static List<?> list(Object map, String key) {
        return value(map, key) instanceof List<?> list ? list : List.of();
    }

    private static Object value(Object map, String key) {
        Object value = map instanceof Map<?, ?> entries ? entries.get(key) : null;
        return value == null ? "" : value;
    }
}
