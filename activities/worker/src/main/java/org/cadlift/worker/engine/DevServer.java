package org.cadlift.worker.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.cadlift.workflow.EngineFault;

/// Runs `temporal server start-dev`, with a database file so that its workflows outlive it, on loopback.
///
/// A server that outlived a process that was killed is taken over: its number, the time it started and its ports are
/// in the folder.
final class DevServer implements AutoCloseable {
    // It starts in one or two seconds; a busy machine takes several times as long.
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int USUAL_WEB_PORT = 8233;
    private static final String LOOPBACK = "127.0.0.1";

    /// Says what runs.
    ///
    /// @param started when the process started, by which another one of the same number is told apart
    private record Running(long pid, String started, int port, int webPort) {
        String line() {
            return pid + " " + started + " " + port + " " + webPort + "\n";
        }

        static Optional<Running> parse(String line) {
            String[] words = line.strip().split(" ", -1);
            try {
                return words.length == 4
                        ? Optional.of(new Running(
                                Long.parseLong(words[0]),
                                words[1],
                                Integer.parseInt(words[2]),
                                Integer.parseInt(words[3])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    private final ProcessHandle process;
    private final Running running;
    private final Path note;

    private DevServer(ProcessHandle process, Running running, Path note) {
        this.process = process;
        this.running = running;
        this.note = note;
    }

    /// Finds the program: `CADLIFT_TEMPORAL`, the PATH, or where `infra/dev/servers` builds it.
    static Optional<Path> program(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(environment.get("CADLIFT_TEMPORAL")).map(Path::of).ifPresent(places::add);
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                places.add(Path.of(folder, "temporal"));
            }
        }
        Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .or(() -> Optional.ofNullable(environment.get("HOME")).map(home -> home + "/.cache"))
                .ifPresent(cache -> places.add(Path.of(cache, "cadlift", "bin", "temporal")));
        return places.stream()
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }

    /// Starts a server, or takes over the one that runs on this folder.
    ///
    /// @throws EngineFault when it does not start
    static DevServer start(Path program, Path folder) {
        try {
            Files.createDirectories(folder);
            Path note = folder.resolve("process");
            Optional<DevServer> left = left(note);
            return left.isPresent() ? left.get() : launch(program, folder, note);
        } catch (IOException e) {
            throw new EngineFault("the dev server cannot be started in " + folder + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFault("interrupted while the dev server started", e);
        }
    }

    private static Optional<DevServer> left(Path note) throws IOException {
        try {
            return Running.parse(Files.readString(note))
                    .flatMap(running -> ProcessHandle.of(running.pid())
                            .filter(process -> started(process).equals(running.started()) && answers(running.port()))
                            .map(process -> new DevServer(process, running, note)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static DevServer launch(Path program, Path folder, Path note) throws IOException, InterruptedException {
        int port = freePort();
        int webPort = answers(USUAL_WEB_PORT) ? freePort() : USUAL_WEB_PORT;
        List<String> command = new ArrayList<>();
        // In a session of its own: Ctrl-C is for this program, which stops the server when it is done with it.
        Path apart = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(apart)) {
            command.add(apart.toString());
        }
        // Without write-ahead logging SQLite waits for the disk several times a workflow.
        command.addAll(List.of(
                program.toString(),
                "server",
                "start-dev",
                "--ip",
                LOOPBACK,
                "--port",
                Integer.toString(port),
                "--ui-port",
                Integer.toString(webPort),
                "--db-filename",
                folder.resolve("temporal.sqlite").toString(),
                "--sqlite-pragma",
                "journal_mode=wal",
                "--sqlite-pragma",
                "synchronous=1",
                // The answer to a flow's task brings the step along that comes of it: a quarter less work a job for
                // the server, and a call less a step for us.
                "--dynamic-config-value",
                "system.enableActivityEagerExecution=true",
                "--log-level",
                "warn"));
        File log = folder.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Running running = new Running(process.pid(), started(process.toHandle()), port, webPort);
        Files.writeString(note, running.line(), UTF_8);
        DevServer server = new DevServer(process.toHandle(), running, note);
        Instant latest = Instant.now().plus(START);
        while (!answers(port)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                server.close();
                throw new EngineFault("the dev server does not start; its messages are in " + log);
            }
            Thread.sleep(PAUSE);
        }
        return server;
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PAUSE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String target() {
        return LOOPBACK + ":" + running.port();
    }

    String webUi() {
        return "http://" + LOOPBACK + ":" + running.webPort();
    }

    /// Stops the server; its workflows are in the database file.
    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().orTimeout(STOP.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            // It names a process that is gone, which is found out when it is read.
        }
    }
}
