package org.cadlift.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cadlift.batch.item.ItemEnd;
import org.cadlift.batch.item.Totals;
import org.cadlift.batch.item.Watcher;
import org.cadlift.contract.JobOptions;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.Stores;
import org.cadlift.workflow.Engine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is an archive of drawings and a place for what becomes of them.
final class Office implements Watcher {
    private static final JsonMapper JSON = new JsonMapper();

    final Path folder;
    final Path drawings;
    final Path out;
    final ArtifactStore store;
    final List<String> lines = new ArrayList<>();
    final List<ItemEnd> ends = new ArrayList<>();
    private Optional<String> database = Optional.empty();
    private Map<String, String> environment = Map.of();
    private JobOptions options = JobOptions.DEFAULTS;
    private Duration patience = Duration.ofSeconds(20);
    private String input;
    private Runnable onTick = () -> {};

    Office(Path folder) throws IOException {
        this.folder = folder;
        drawings = Files.createDirectories(folder.resolve("drawings"));
        out = folder.resolve("out");
        store = Stores.open(out.resolve(".cadlift").toString());
        input = drawings.toString();
    }

    Office drawing(String name, String content) throws IOException {
        Path file = drawings.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Office many(int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            drawing(String.format("d%05d.dxf", i), "drawing " + i);
        }
        return this;
    }

    Office input(String address) {
        input = address;
        return this;
    }

    Office database(String address, Map<String, String> credentials) {
        database = Optional.of(address);
        environment = credentials;
        return this;
    }

    Office environment(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    Office patience(Duration wanted) {
        patience = wanted;
        return this;
    }

    Office options(UnaryOperator<JobOptions> change) {
        options = change.apply(options);
        return this;
    }

    Office onTick(Runnable action) {
        onTick = action;
        return this;
    }

    BatchOrder order() {
        return new BatchOrder(
                input, out, options, "1.0.0", "test 1", "office", 1000, database, 8, 2, patience, environment);
    }

    Batch batch(Supplier<Engine> engine) {
        return new Batch(order(), engine, store, Office::references, this);
    }

    /// Reads lines such as `refers to base.dwg`.
    private static List<String> references(byte[] drawing) {
        return new String(drawing, UTF_8)
                .lines()
                .filter(line -> line.startsWith("refers to "))
                .map(line -> line.substring("refers to ".length()))
                .toList();
    }

    BatchRun run(Engine engine) {
        return batch(() -> engine).run();
    }

    /// Gives what `batch.json` says.
    List<JsonNode> results() throws IOException {
        return Files.readAllLines(out.resolve("batch.json"), UTF_8).stream()
                .map(JSON::readTree)
                .toList();
    }

    List<String> results(String field) throws IOException {
        return results().stream()
                .map(line -> line.path(field).asString(""))
                .sorted()
                .toList();
    }

    List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static JobOptions height(JobOptions options, double heightMm) {
        return new JobOptions(
                options.mode(),
                heightMm,
                options.wallThicknessMm(),
                options.slabMm(),
                options.ceilingMm(),
                options.roof(),
                options.cutMm(),
                options.layers(),
                options.only2d(),
                options.units(),
                options.layout(),
                options.formats(),
                options.toleranceMm(),
                options.strict(),
                options.verify(),
                options.rules());
    }

    @Override
    public void told(String line) {
        lines.add(line);
    }

    @Override
    public void listed(Totals totals) {
        lines.add(totals.ended() + " of " + totals.items());
    }

    @Override
    public void ended(ItemEnd end) {
        ends.add(end);
    }

    @Override
    public void tick() {
        onTick.run();
    }
}
