package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadlift.contract.FailureCode;
import org.cadlift.docs.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/// Converts drawings made by others, where there are any at `CADLIFT_CORPUS` (by default `../shared/corpus` beside the
/// repository), and has every file judged. Nothing of the drawings is part of this repository.
///
/// - `CADLIFT_CORPUS_FORMATS` says which formats are written of each, or `all`, instead of some in turn.
/// - `CADLIFT_CORPUS_SECONDS` gives all conversions together more time, `CADLIFT_CORPUS_STEP_SECONDS` OpenCASCADE
///   a file, `CADLIFT_CORPUS_JUDGE_SECONDS` the other judges.
/// - `CADLIFT_CORPUS_MEGABYTES` lets larger models through to the judges, `CADLIFT_CORPUS_IFC_EVERY=1` all IFC files
///   instead of one in eight.
/// - `CADLIFT_CORPUS_TABLE` names a CSV file for what each judge said of each format.
///
/// infra/dev/judge-corpus sets them all.
class CorpusEndToEndTest {
    private static final Path OUT = Path.of("target/end-to-end/corpus");
    private static final String LIMIT_SECONDS = "300";
    /// Seconds for OpenCASCADE to read one file: enough for all but a few, which are named as unchecked.
    private static final String STEP_SECONDS = "10";
    /// Written of each drawing one of these sets in turn: what breaks a format breaks it in many drawings. Those that
    /// OpenCASCADE writes are left out, which takes it as long as reading STEP, and as long again for each.
    private static final List<String> FORMATS = List.of(
            "step,glb,ifc,stl,dxf,pdf,json,fbx",
            "step,glb,ifc,obj,usdz,svg,csv,x3d",
            "step,glb,glb-meshopt,ifc,3mf,ply,dae,dxf-plan,xlsx,overlay,overlay-png");
    /// Size of a job's folder up to which all judges read it: the few beyond would take them longer than all others.
    private static final String JUDGED_MEGABYTES = "8";

    private static Optional<Verdicts> verdicts = Optional.empty();

    @AfterAll
    static void dismiss() throws IOException {
        String table = System.getenv("CADLIFT_CORPUS_TABLE");
        if (verdicts.isPresent()) {
            verdicts.get().close();
            if (table != null) {
                verdicts.get().tally().write(Repository.ROOT.resolve(table));
            }
        }
    }

    /// Is skipped by name where there are no drawings; a factory of tests that makes none would go unnoticed.
    @Test
    void findsTheDrawings() throws IOException {
        assumeTrue(Files.isDirectory(corpus()), "no drawings at " + corpus() + " (CADLIFT_CORPUS)");
        assertThat(drawings()).isNotEmpty();
    }

    private static Path corpus() {
        Path corpus = Path.of(System.getenv().getOrDefault("CADLIFT_CORPUS", "../shared/corpus"));
        return Repository.ROOT.resolve(corpus).normalize();
    }

    private static List<Path> drawings() throws IOException {
        try (Stream<Path> all = Files.walk(corpus())) {
            return all.filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(dxf|dwg)"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> convertsOrSaysWhyNot() throws IOException, InterruptedException {
        if (!Files.isDirectory(corpus())) {
            return Stream.empty();
        }
        Judges.require();
        List<Path> drawings = drawings();
        String wanted = System.getenv("CADLIFT_CORPUS_FORMATS");
        List<String> sets = wanted == null ? FORMATS : List.of(wanted.equals("all") ? Conversion.ALL_FORMATS : wanted);
        Map<Path, JsonNode> jobs = new TreeMap<>();
        for (int set = 0; set < sets.size(); set++) {
            jobs.putAll(convert(everyNth(drawings, set, sets.size()), sets.get(set), OUT.resolve("set" + set)));
        }
        assertThat(jobs).hasSameSizeAs(drawings);
        Verdicts judges = Verdicts.open(
                setting("CADLIFT_CORPUS_IFC_EVERY", "8"),
                Duration.ofSeconds(setting("CADLIFT_CORPUS_STEP_SECONDS", STEP_SECONDS)));
        verdicts = Optional.of(judges);
        ReportSchema schema = new ReportSchema();
        return jobs.entrySet().stream()
                .map(job -> DynamicTest.dynamicTest(
                        job.getKey().getFileName().toString(), () -> judge(job, schema, judges)));
    }

    private static List<Path> everyNth(List<Path> drawings, int first, int n) {
        return IntStream.range(0, drawings.size())
                .filter(i -> i % n == first)
                .mapToObj(drawings::get)
                .toList();
    }

    private static Map<Path, JsonNode> convert(List<Path> drawings, String formats, Path out)
            throws IOException, InterruptedException {
        int seconds = (int) setting("CADLIFT_CORPUS_SECONDS", LIMIT_SECONDS);
        Conversion run = Conversion.run(drawings, out, seconds, "--formats", formats, "--jobs", "2", "--verify", "off");
        assertThat(run.folders()).as(run.talk()).hasSameSizeAs(drawings);
        return run.folders();
    }

    private static long setting(String variable, String otherwise) {
        return Long.parseLong(System.getenv().getOrDefault(variable, otherwise));
    }

    private static long megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }

    private static void judge(Map.Entry<Path, JsonNode> job, ReportSchema schema, Verdicts judges) throws IOException {
        JsonNode report = job.getValue();
        assertThat(schema.faults(report)).isEmpty();
        if (!report.at("/status").asString().equals("failed")) {
            long megabytes = megabytes(job.getKey());
            if (megabytes <= setting("CADLIFT_CORPUS_MEGABYTES", JUDGED_MEGABYTES)) {
                judges.hold(job.getKey(), report);
            } else {
                judges.tally().unchecked("all", "too large");
                System.out.println(job.getKey().getFileName() + " is not judged: its files have " + megabytes + " MB");
            }
            return;
        }
        FailureCode failure = FailureCode.valueOf(report.at("/findings")
                .get(report.at("/findings").size() - 1)
                .at("/code")
                .asString());
        judges.tally().unchecked("all", "no model: " + failure);
        assertThat(failure.fault())
                .as("%s in %s", failure, report.at("/findings"))
                .isEqualTo(FailureCode.Fault.INPUT);
    }
}
