package org.cadlift.docs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Is CADLift as a process of its own that can be killed and started again.
public final class Program implements AutoCloseable {
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    /// @param log where standard output and error go, of all starts one behind the other
    public Program(Map<String, String> environment, Path log, String... arguments) {
        this.environment = environment;
        this.log = log;
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.cadlift.api.Cadlift"));
        command.addAll(List.of(arguments));
        process = launch();
    }

    private Process launch() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized boolean runs() {
        return process.isAlive();
    }

    /// Kills it (SIGKILL) and starts it again with the same words.
    public synchronized void killAndStart() {
        process.destroyForcibly();
        process.onExit().join();
        process = launch();
    }

    /// Asks it to end (SIGTERM), as an operator would.
    public synchronized void terminate() {
        process.destroy();
    }

    /// Waits until it ended by itself.
    public int await(int seconds) throws InterruptedException, IOException {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (runs()) {
            if (System.nanoTime() > latest) {
                throw new AssertionError("not done in " + seconds + " s: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        synchronized (this) {
            return process.exitValue();
        }
    }

    @Override
    public synchronized void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
