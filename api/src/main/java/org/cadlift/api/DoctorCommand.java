package org.cadlift.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadlift.batch.item.RunFault;
import org.cadlift.batch.table.Database;
import org.cadlift.store.ArtifactStore;
import org.cadlift.store.IoReason;
import org.cadlift.store.Stores;
import org.cadlift.worker.CheckingProgram;
import org.cadlift.worker.ReadingProgram;
import org.cadlift.worker.engine.EngineChoice;
import org.cadlift.worker.engine.Engines;
import org.cadlift.worker.json.Json;
import org.cadlift.workflow.EngineFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says what this machine has, what it lacks, and how to get it.
@Command(
        name = "doctor",
        description = "Says what this machine has, what it lacks, and how to get it.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final String ARCHIVE = "-XX:AOTCache=";
    private static final String STORE_REMEDY =
            "Check the address, and for S3 CADLIFT_S3_ENDPOINT, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.";

    private final Streams streams;

    @Option(
            names = "--engine",
            paramLabel = "auto|embedded|dev|HOST:PORT",
            defaultValue = "auto",
            converter = EngineOptions.EngineNamed.class,
            description = "The engine to look at. Default: ${DEFAULT-VALUE}.")
    private EngineChoice engine = new EngineChoice.Auto();

    @Option(
            names = "--store",
            paramLabel = "DIR|s3://BUCKET/PREFIX",
            description = "A store to write to and read from. Default: none, since each output has its own.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "JDBC",
            description = "A database to open, as `batch --database` would. Default: none, since each output has its"
                    + " own.")
    private Optional<String> database = Optional.empty();

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    DoctorCommand(Streams streams) {
        this.streams = streams;
    }

    /// Is one thing looked at.
    ///
    /// @param remedy how to get it; empty when it is there
    private record Look(String name, boolean there, String found, String remedy) {
        static Look at(String name, String found) {
            return new Look(name, true, found, "");
        }

        static Look missing(String name, String why, String remedy) {
            return new Look(name, false, why, remedy);
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("there", there);
            json.put("found", found);
            if (!remedy.isEmpty()) {
                json.put("remedy", remedy);
            }
            return json;
        }
    }

    /// What may be missing costs time or a check, never a conversion: so the answer is always good.
    @Override
    public Integer call() {
        List<Look> looks = List.of(
                Look.at("program", "cadlift " + Version.name()),
                java(),
                memory(),
                kernel(),
                dwg(),
                startUpCache(),
                engine(),
                store(),
                database());
        if (json) {
            streams.out()
                    .writeBytes(Json.of(
                            Map.of("checks", looks.stream().map(Look::json).toList())));
            streams.out().println();
        } else {
            text(looks).forEach(streams.out()::println);
        }
        streams.out().flush();
        return ExitCode.OK.number();
    }

    private static List<String> text(List<Look> looks) {
        List<String> lines = new ArrayList<>();
        Table table = new Table("lll", "PART", "STATE", "FOUND");
        looks.forEach(look -> table.row(look.name(), look.there() ? "ok" : "missing", look.found()));
        lines.addAll(table.lines());
        for (Look look : looks) {
            if (!look.there()) {
                lines.add("");
                lines.add(look.name() + ": " + look.remedy());
            }
        }
        return lines;
    }

    private static Look java() {
        return Look.at("java", Runtime.version() + ", " + System.getProperty("java.home", ""));
    }

    private static Look memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return Look.at(
                "machine",
                Runtime.getRuntime().availableProcessors() + " processors, " + megabytes + " MB for the program");
    }

    private static Look kernel() {
        return CheckingProgram.find()
                .map(program -> Look.at("kernel", program.version() + ", " + program.path()))
                .orElseGet(() -> Look.missing(
                        "kernel",
                        "STEP files are written but not read back by another program",
                        "Install OpenCASCADE's headers (on Debian and Ubuntu: apt-get install g++ cmake"
                                + " libocct-data-exchange-dev libocct-modeling-algorithms-dev) and build again with"
                                + " `mvn package`; or set CADLIFT_KERNEL to the path of a cadlift-kernel program."));
    }

    private static Look dwg() {
        return ReadingProgram.find()
                .map(program -> Look.at("dwg", program.version() + ", " + program.path()))
                .orElseGet(() -> Look.missing(
                        "dwg",
                        "DWG files are refused; DXF files are read without it",
                        "Install Rust (https://rustup.rs) and build again with `mvn package`; or set CADLIFT_DWG to the"
                                + " path of a cadlift-dwg, ODAFileConverter or dwg2dxf program."));
    }

    private Look engine() {
        try {
            return Look.at("engine", Engines.describe(engine, System.getenv()));
        } catch (EngineFault e) {
            return Look.missing(
                    "engine",
                    String.valueOf(e.getMessage()),
                    "Start the server, or correct --engine and the TEMPORAL_ variables; `infra/dev/servers up` of the"
                            + " sources starts one on this machine.");
        }
    }

    /// Writes a few bytes and reads them back: what a job does, in small.
    private Look store() {
        if (store.isEmpty()) {
            return Look.at("store", "a folder .cadlift in each output");
        }
        String address = store.get();
        try {
            ArtifactStore opened = Stores.open(address);
            boolean kept = opened.get(opened.put("doctor", "doctor".getBytes(US_ASCII)))
                    .isPresent();
            return kept
                    ? Look.at("store", address + ", written and read")
                    : Look.missing("store", address + " does not give back what was put there", STORE_REMEDY);
        } catch (UncheckedIOException e) {
            return Look.missing("store", address + ": " + IoReason.of(e), STORE_REMEDY);
        } catch (IllegalArgumentException e) {
            return Look.missing("store", address + ": " + e.getMessage(), STORE_REMEDY);
        }
    }

    private Look database() {
        if (database.isEmpty()) {
            return Look.at("database", "a file in .cadlift of each output");
        }
        try (Database opened = Database.open(database.get(), System.getenv())) {
            return Look.at("database", opened.product() + " at " + database.get());
        } catch (RunFault e) {
            return Look.missing(
                    "database",
                    e.reason(),
                    "Check the address, CADLIFT_DATABASE_USER and CADLIFT_DATABASE_PASSWORD, and that the server runs.");
        }
    }

    private static Look startUpCache() {
        Optional<Path> cache = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(ARCHIVE))
                .map(argument -> Path.of(argument.substring(ARCHIVE.length())))
                .filter(Files::isRegularFile)
                .findFirst();
        return cache.map(path -> Look.at("start-up cache", path.toString()))
                .orElseGet(() -> Look.missing(
                        "start-up cache",
                        "every start takes about half a second longer",
                        "Run the launcher `cadlift` where its folder api/target/cadlift can be written."));
    }
}
