package org.cadlift.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Runs servers of `infra/dev/servers` on free ports, with their data in a folder of the test's own.
public final class DevServers implements AutoCloseable {
    private static final Pattern VARIABLE = Pattern.compile("export ([A-Z0-9_]+)='([^']*)'");

    private final Path data;
    private final String names;

    private DevServers(Path data, String names) {
        this.data = data;
        this.names = names;
    }

    /// Starts servers and waits until they answer. They must be installed; see [NeedsServers].
    ///
    /// @param data an existing folder
    /// @param names of `temporal`, `minio`, `versitygw`, `postgres` and `redis`
    public static DevServers up(Path data, String... names) {
        // Not left to the script, which would build them for minutes in the middle of the tests.
        missing(names).ifPresent(reason -> fail(reason));
        DevServers servers = new DevServers(data, String.join(",", names));
        servers.up();
        return servers;
    }

    /// Tells what is not installed and how to install it, or nothing when all is there.
    static Optional<String> missing(String... names) {
        String only = String.join(",", names);
        Answer answer = run(List.of(script().toString(), "missing", "--only", only));
        return answer.exitCode() == 0
                ? Optional.empty()
                : Optional.of("not installed: " + answer.text().strip() + "; infra/dev/servers install --only " + only
                        + " installs it");
    }

    /// Starts again what is down, on the same ports and data.
    public void up() {
        must(run("up", "--ports", "free"));
    }

    /// The addresses and credentials, as the environment variables a user would set.
    public Map<String, String> environment() {
        try {
            Map<String, String> variables = new HashMap<>();
            VARIABLE.matcher(Files.readString(data.resolve("env")))
                    .results()
                    .forEach((MatchResult line) -> variables.put(line.group(1), line.group(2)));
            return Map.copyOf(variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One of the variables of [#environment()].
    public String variable(String name) {
        return Objects.requireNonNull(environment().get(name), name);
    }

    /// Runs the program of the one server with other arguments, as its own administration wants it.
    @SafeVarargs
    public final void administer(List<String>... arguments) {
        List<String> line = new ArrayList<>(List.of(must(run("which")).strip()));
        for (List<String> some : arguments) {
            line.addAll(some);
        }
        must(run(line));
    }

    /// Kills the process of a server (SIGKILL), as a power cut would, and returns when it is gone.
    public void kill(String name) {
        try {
            String id = Files.readString(data.resolve(name).resolve("pid")).split(" ", 2)[0];
            ProcessHandle process = ProcessHandle.of(Long.parseLong(id)).orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops the servers.
    @Override
    public void close() {
        must(run("down"));
    }

    private static String must(Answer answer) {
        if (answer.exitCode() != 0) {
            fail("infra/dev/servers: " + answer.text());
        }
        return answer.text();
    }

    private Answer run(String command, String... options) {
        List<String> line =
                new ArrayList<>(List.of(script().toString(), command, "--only", names, "--data", data.toString()));
        line.addAll(List.of(options));
        return run(line);
    }

    private static Answer run(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Answer(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path script() {
        // Tests run in the folder of their module.
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve("infra/dev/servers");
            if (Files.exists(script)) {
                return script;
            }
        }
        throw new IllegalStateException("infra/dev/servers is not above the working directory");
    }

    private record Answer(int exitCode, String text) {}
}
