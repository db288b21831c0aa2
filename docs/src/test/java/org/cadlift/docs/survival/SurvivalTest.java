package org.cadlift.docs.survival;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.docs.process.Program;
import org.cadlift.servers.DevServers;
import org.cadlift.servers.NeedsServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts drawings on a real Temporal, MinIO and PostgreSQL while the worker, the batch, Temporal and MinIO are
/// killed
/// at random moments.
///
/// Properties make it longer than a build has time for: `survival.drawings` (200), `survival.kills` of each (2),
/// `survival.seed`, `survival.corpus` (a folder of further drawings), and `survival.folder`, which keeps everything for
/// a
/// look.
@NeedsServers({"temporal", "minio", "postgres"})
class SurvivalTest {
    private static final int DRAWINGS = Integer.getInteger("survival.drawings", 12);
    private static final int KILLS = Integer.getInteger("survival.kills", 1);
    private static final long SEED = Long.getLong("survival.seed", 1);
    private static final int LIMIT_SECONDS = 120 + 10 * DRAWINGS;
    private static final int POLL_MILLISECONDS = 50;

    private static final List<String> VICTIMS = List.of("worker", "batch", "temporal", "minio");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void losesNothingAndDoesNothingTwice() throws IOException, InterruptedException {
        Path work = Optional.ofNullable(System.getProperty("survival.folder"))
                .map(Path::of)
                .orElse(temporary);
        Path drawings = draw(Files.createDirectories(work.resolve("drawings")));
        Path out = work.resolve("out");
        Path workerLog = work.resolve("worker.log");
        List<String> killed = new ArrayList<>();
        int exit;
        try (DevServers servers =
                DevServers.up(Files.createDirectories(work.resolve("servers")), "temporal", "minio", "postgres")) {
            Map<String, String> environment = new HashMap<>(servers.environment());
            environment.put("CADLIFT_LOG", "json");
            String engine = servers.variable("CADLIFT_TEMPORAL_ADDRESS");
            String store = "s3://cadlift/survival";
            try (Program worker = new Program(environment, workerLog, "worker", "--engine", engine, "--store", store);
                    Program batch = new Program(
                            environment,
                            work.resolve("batch.log"),
                            "batch",
                            drawings.toString(),
                            "--out",
                            out.toString(),
                            "--formats",
                            "step,glb,stl",
                            "--engine",
                            engine,
                            "--store",
                            store,
                            "--database",
                            servers.variable("CADLIFT_DATABASE_URL"),
                            "--jobs",
                            "0",
                            "--window",
                            "8")) {
                Random random = new Random(SEED);
                // Each as often as it shall be, in a random order, while the batch runs.
                List<String> order = new ArrayList<>();
                for (int i = 0; i < KILLS; i++) {
                    order.addAll(VICTIMS);
                }
                Collections.shuffle(order, random);
                // By what has ended and not by the clock, so that the killing is over before the batch is, on any
                // machine.
                int[] moments = random.ints(order.size(), 0, 1 + DRAWINGS * 3 / 4)
                        .sorted()
                        .toArray();
                for (int i = 0; i < moments.length; i++) {
                    while (batch.runs() && ended(out) < moments[i]) {
                        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
                    }
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
                    if (!batch.runs()) {
                        break;
                    }
                    String victim = order.get(i);
                    killed.add(victim);
                    switch (victim) {
                        case "worker" -> worker.killAndStart();
                        case "batch" -> batch.killAndStart();
                        default -> {
                            servers.kill(victim);
                            TimeUnit.MILLISECONDS.sleep(random.nextInt(3000));
                            servers.up();
                        }
                    }
                }
                exit = batch.await(LIMIT_SECONDS);
            }
        }
        System.out.println("survival: seed " + SEED + ", killed " + killed);
        assertThat(killed).as("the batch lasts longer than the killing").hasSize(KILLS * VICTIMS.size());
        // broken.dxf is among the drawings.
        assertThat(exit).as(Files.readString(work.resolve("batch.log"))).isEqualTo(4);
        accountsForEach(drawings, out);
        givesWhatConvertGives(drawings, out, work);
        tookNoStepAgain(workerLog);
    }

    /// Tells how many drawings are accounted for so far.
    private static long ended(Path out) throws IOException {
        Path lines = out.resolve("batch.json");
        return Files.exists(lines) ? Files.readAllLines(lines).size() : 0;
    }

    /// Makes drawings of the samples, each unlike all others by a comment; with a corpus every other one is from there.
    private static Path draw(Path folder) throws IOException {
        List<Path> samples = drawings(Path.of("samples"), Long.MAX_VALUE);
        String corpus = System.getProperty("survival.corpus", "");
        List<Path> others = corpus.isEmpty() ? List.of() : drawings(Path.of(corpus), 300_000);
        for (int i = 0; i < DRAWINGS; i++) {
            boolean other = i % 2 == 1 && i / 2 < others.size();
            Path from = other ? others.get(i / 2) : samples.get((i / 2 + i) % samples.size());
            Path drawing = folder.resolve(String.format(Locale.ROOT, "%03d-%s", i, from.getFileName()));
            // A comment before a binary drawing would make it another.
            Files.writeString(drawing, other ? "" : "999\nnumber " + i + "\n", UTF_8);
            Files.write(drawing, Files.readAllBytes(from), StandardOpenOption.APPEND);
        }
        return folder;
    }

    private static List<Path> drawings(Path folder, long mostBytes) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(".dxf") && file.toFile().length() <= mostBytes)
                    .sorted()
                    .toList();
        }
    }

    private static void accountsForEach(Path drawings, Path out) throws IOException {
        try (Stream<Path> all = Files.list(drawings)) {
            List<String> given = all.map(
                            drawing -> drawing.getFileName().toString().replace(".dxf", ""))
                    .sorted()
                    .toList();
            List<String> told = Files.readAllLines(out.resolve("batch.json")).stream()
                    .map(line -> JSON.readTree(line).at("/name").asString())
                    .sorted()
                    .toList();
            assertThat(told).isEqualTo(given);
        }
        assertThat(out.resolve("index.html")).isNotEmptyFile();
    }

    /// Models are compared byte for byte; reports carry times.
    private static void givesWhatConvertGives(Path drawings, Path out, Path work)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("convert"));
        try (Stream<Path> all = Files.list(drawings)) {
            all.sorted().forEach(drawing -> arguments.add(drawing.toString()));
        }
        Path inline = work.resolve("inline");
        arguments.addAll(List.of("--out", inline.toString(), "--store", "none", "--formats", "step,glb,stl"));
        try (Program convert = new Program(Map.of(), work.resolve("convert.log"), arguments.toArray(String[]::new))) {
            assertThat(convert.await(LIMIT_SECONDS)).isEqualTo(4);
        }
        assertThat(models(out)).isNotEmpty().isEqualTo(models(inline));
    }

    private static Map<String, Integer> models(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(step|glb|stl)"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            file -> Arrays.hashCode(read(file)),
                            (_, second) -> second,
                            TreeMap::new));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A step may be taken twice at the same time, by a worker that was given up and by the next; but never when its
    /// result was in the store before it began.
    private static void tookNoStepAgain(Path workerLog) throws IOException {
        Map<String, Instant> stored = new HashMap<>();
        Map<String, String> first = new HashMap<>();
        int lines = 0;
        for (String line : Files.readAllLines(workerLog)) {
            if (!line.contains("\"step_stored\"")) {
                continue;
            }
            JsonNode told = JSON.readTree(line);
            String key = told.at("/step_key").asString();
            Instant end = Instant.parse(told.at("/timestamp").asString());
            Instant begin = end.minusNanos((long) (told.at("/duration_ms").asDouble() * 1e6));
            Instant before = stored.putIfAbsent(key, end);
            assertThat(before == null || before.isAfter(begin))
                    .as("taken again: %s%nafter: %s", line, first.putIfAbsent(key, line))
                    .isTrue();
            assertThat(told.at("/job_id").asString()).as(line).isNotEmpty();
            lines++;
        }
        assertThat(lines).isGreaterThanOrEqualTo(DRAWINGS);
    }
}
