package org.cadlift.docs.judges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadlift.contract.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Is one run of `cadlift convert` in a process of its own, as in a shell.
///
/// @param folders the folder of each job, with its report
record Conversion(int exit, String talk, Map<Path, JsonNode> folders) {
    static final String ALL_FORMATS = Stream.of(Format.values()).map(Format::id).collect(Collectors.joining(","));

    private static final JsonMapper JSON = new JsonMapper();

    static Conversion run(List<Path> files, Path out, int limitSeconds, String... options)
            throws IOException, InterruptedException {
        return run(files, out, limitSeconds, Setting.HERE.with(options));
    }

    /// @param files absolute where the working folder is not that of the tests
    static Conversion run(List<Path> files, Path out, int limitSeconds, Setting setting)
            throws IOException, InterruptedException {
        remove(out);
        Files.createDirectories(out.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(setting.java());
        command.addAll(List.of("org.cadlift.api.Cadlift", "convert"));
        files.forEach(file -> command.add(file.toString()));
        command.addAll(List.of("--out", out.toString()));
        command.addAll(setting.options());
        Path talk = Files.createTempFile(out.toAbsolutePath().getParent(), "convert", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(setting.folder().toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(talk.toFile());
        builder.environment().putAll(setting.environment());
        Process process = builder.start();
        if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not done in " + limitSeconds + " s: " + Files.readString(talk));
        }
        return new Conversion(process.exitValue(), Files.readString(talk), read(out));
    }

    private static Map<Path, JsonNode> read(Path out) throws IOException {
        Map<Path, JsonNode> folders = new TreeMap<>();
        if (Files.isDirectory(out)) {
            try (Stream<Path> all = Files.list(out)) {
                all.filter(folder -> Files.exists(folder.resolve("report.json")))
                        .forEach(folder -> folders.put(folder.toAbsolutePath(), json(folder.resolve("report.json"))));
            }
        }
        return folders;
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
