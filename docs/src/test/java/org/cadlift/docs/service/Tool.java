package org.cadlift.docs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cadlift.docs.Repository;

/// Runs the judges of the service that `infra/dev/install` brought. Without them a test is skipped, but in CI it fails.
final class Tool {
    private Tool() {}

    static Path require(String name) {
        Path program = Repository.ROOT.resolve(".judges/api/bin").resolve(name);
        String message = name + " cannot be found; run sh infra/dev/install";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(program).as(message).isExecutable();
        }
        assumeTrue(Files.isExecutable(program), message);
        return program;
    }

    /// Waits for a program that must end well, and gives what it said.
    static String run(Path folder, int seconds, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "tool", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // A generator looks for its formatter beside itself.
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        require("python").getParent() + ":" + System.getenv("PATH"),
                        "PYTHONIOENCODING",
                        "utf-8"));
        Process process = builder.start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(log);
        assertThat(ended).as("not done in " + seconds + " s: " + said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
