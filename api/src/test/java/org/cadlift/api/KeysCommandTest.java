package org.cadlift.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cadlift.api.serve.Serving;
import org.cadlift.api.serve.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysCommandTest {
    private static final Map<String, String> KNOWN = Map.of("cadlift.identity.enabled", "true");

    @TempDir
    Path data;

    private Shell.Ended keys(String command) {
        return Shell.run(("keys " + command + " --data " + data).split(" ", -1));
    }

    private static String member(Shell.Ended ended, String name) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(ended.out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static int ask(Serving server, String secret) {
        return Web.get(server.at("/api/v1/keys"), "X-API-Key", secret).statusCode();
    }

    @Test
    void makesTheFirstKeyBeforeAServerWasEverThere() throws Exception {
        Shell.Ended made = keys("create --tenant acme --user anna --role admin --days 30");
        String secret = member(made, "secret");
        String id = member(made, "id");

        try (Serving server = Serving.start(data, KNOWN)) {
            assertThat(ask(server, secret)).isEqualTo(200);

            assertThat(another("keys", "list", "--tenant", "acme", "--data", data.toString()))
                    .contains("SYS_UNAVAILABLE")
                    .contains("a server holds the database")
                    .endsWith("69");
        }

        assertThat(keys("list --tenant acme").out())
                .contains(id)
                .contains("\"state\":\"active\"")
                .doesNotContain(secret);
        String next = member(keys("rotate " + id + " --tenant acme --overlap 0"), "secret");
        try (Serving server = Serving.start(data, KNOWN)) {
            assertThat(ask(server, secret)).isEqualTo(401);
            assertThat(ask(server, next)).isEqualTo(200);
        }
        assertThat(keys("revoke " + id + " --tenant globex").exit()).isEqualTo(2);
        assertThat(keys("revoke " + id + " --tenant acme").out()).contains("\"state\":\"revoked\"");
        assertThat(keys("rotate " + id + " --tenant acme").err()).contains("no key " + id);
        assertThat(new String(Files.readAllBytes(data.resolve("jobs.mv.db")), ISO_8859_1))
                .doesNotContain(secret);
    }

    /// Runs a command in another process, from where the file of a server's database is closed; gives what it said
    /// and its exit code.
    private static String another(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Cadlift.class.getName()));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return said + process.waitFor();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create --user anna | Missing required option",
                "create --user anna --role root | expected one of [VIEWER, OPERATOR, ADMIN]",
                "create --user anna --role admin --tenant A/B | tenant must be",
                "create --user anna --role admin --days 0 | days 0 out of valid range (1-3650)",
                "create --user anna --role admin --scopes all | scopes must read like",
                "rotate key_1 --overlap 721 | overlap 721 out of valid range (0-720)",
                "revoke key_1 | there is no key key_1",
            })
    void refusesAWrongCommandLine(String command, String message) {
        Shell.Ended ended = keys(command);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).startsWith("cadlift: SYS_INVALID_PARAMETERS: ").contains(message);
    }

    @Test
    void needsToKnowWhat() {
        assertThat(Shell.run("keys").exit()).isEqualTo(2);
    }
}
