package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cadlift.kernel.Check;
import org.cadlift.kernel.Kernel;
import org.cadlift.kernel.MeasuredSolid;
import tools.jackson.databind.JsonNode;

/// States what must hold of a folder of models that the report calls converted.
///
/// @param meshes reads meshes
/// @param gltf the glTF validator
/// @param ifc reads and validates IFC
/// @param ifcEvery one IFC file of so many is judged, chosen by its name: the rules take Python seconds a file
/// @param kernel reads STEP
/// @param limit of time for one STEP file: OpenCASCADE takes minutes for thousands of solids
/// @param tally what became of each file
record Verdicts(Judge meshes, Judge gltf, Judge ifc, long ifcEvery, Kernel kernel, Duration limit, Tally tally)
        implements AutoCloseable {
    /// What reads each format that the Python judge is asked about.
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("obj", "trimesh"),
            Map.entry("3mf", "trimesh"),
            Map.entry("ply", "trimesh"),
            Map.entry("stl", "trimesh"),
            Map.entry("glb", "trimesh"),
            Map.entry("meshopt.glb", "meshoptimizer"),
            Map.entry("dxf", "ezdxf"),
            Map.entry("plan.dxf", "ezdxf"),
            // What wrote the IGES file is also what reads it back; so its pages are counted without it.
            Map.entry("iges", "page check"),
            Map.entry("dae", "pycollada"),
            Map.entry("fbx", "FBX2glTF"),
            Map.entry("x3d", "assimp"),
            Map.entry("usdz", "OpenUSD"),
            Map.entry("csv", "Python csv"),
            Map.entry("xlsx", "openpyxl"),
            Map.entry("quantities.json", "Python json"),
            Map.entry("overlay.svg", "lxml"),
            Map.entry("overlay.png", "Pillow"),
            Map.entry("pdf", "PDFium"),
            Map.entry("svg", "lxml"));

    /// The schema of each kind of IFC file.
    private static final Map<String, String> SCHEMAS = Map.of("ifc", "IFC4", "ifc4x3.ifc", "IFC4X3_ADD2");

    /// An overlay is as large with its margins, and its legend stands below.
    private static final int OVERLAY_PIXELS = 3_120;

    private static final int LEGEND_PIXELS = 100;
    private static final int THUMBNAIL_PIXELS = 480;

    private static final String KERNEL = "OpenCASCADE";
    private static final long MEGABYTES = 4096;
    private static final double EXACT = 1e-6;
    /// What is read by way of GLB has single precision: seven digits a coordinate, of which a volume keeps at
    /// least three.
    private static final double SINGLE_PRECISION = 1e-3;

    /// The judge makes chords of the round edges of flat roofs.
    private static final double ROUND_COVER_PERCENT = 0.1;

    static Verdicts open(long ifcEvery, Duration limit) {
        return new Verdicts(Judge.python(), Judge.gltf(), Judge.ifc(), ifcEvery, Judges.kernel(), limit, new Tally());
    }

    /// Lets every judge have its say, and fails with all that was found.
    private final class Hearing {
        private final String name;
        private final List<AssertionError> faults = new ArrayList<>();

        Hearing(String name) {
            this.name = name;
        }

        /// @param check fails where the file is not right, and gives false where the judge did not get through it
        void hear(String format, String judge, BooleanSupplier check) {
            try {
                if (check.getAsBoolean()) {
                    tally.valid(format, judge);
                } else {
                    tally.unchecked(format, judge);
                    System.out.println(name + ": " + format + " is unchecked, " + judge + " did not get through it");
                }
            } catch (AssertionError fault) {
                tally.invalid(format, judge);
                faults.add(new AssertionError(format + " by " + judge + ": " + fault.getMessage(), fault));
                System.out.println(name + ": " + faults.getLast().getMessage());
            }
        }

        void ask(String format, String judge, Judge who, Map<String, String> question, Consumer<JsonNode> check) {
            hear(format, judge, () -> {
                Optional<JsonNode> answer = who.ask(question);
                answer.ifPresent(check);
                return answer.isPresent();
            });
        }

        void end() {
            if (!faults.isEmpty()) {
                AssertionError first = faults.removeFirst();
                faults.forEach(first::addSuppressed);
                throw first;
            }
        }
    }

    void hold(Path folder, JsonNode report) {
        String name = folder.getFileName().toString();
        double volumeMm3 = report.at("/solids/volume_mm3").asDouble();
        long solids = report.at("/solids/count").asLong();
        assertThat(report.at("/status").asString())
                .as("%s", report.at("/findings"))
                .isIn("ok", "ok_with_loss");
        assertThat(solids).isPositive();
        assertThat(volumeMm3).isPositive();
        Hearing hearing = new Hearing(name);
        for (String byKernel : List.of("step", "ap214.step", "iges", "brep")) {
            Path file = folder.resolve(name + "." + byKernel);
            if (Files.exists(file)) {
                hearing.hear(byKernel, KERNEL, () -> exact(file, solids, volumeMm3));
            }
        }
        SCHEMAS.forEach((format, schema) -> {
            Path bim = folder.resolve(name + "." + format);
            if (Files.exists(bim) && Math.floorMod(name.hashCode(), ifcEvery) == 0) {
                hearing.ask(format, "IfcOpenShell", ifc, Map.of("file", bim.toString()), read -> {
                    ifc(read, report);
                    assertThat(read.at("/schema").asString()).isEqualTo(schema);
                });
            }
        });
        for (String format : List.of("glb", "meshopt.glb")) {
            Path glb = folder.resolve(name + "." + format);
            if (Files.exists(glb)) {
                hearing.ask(
                        format,
                        "glTF validator",
                        gltf,
                        Map.of("file", glb.toString()),
                        read -> assertThat(read.at("/errors").asInt())
                                .as("glTF: %s", read.at("/told"))
                                .isZero());
            }
        }
        // A mesh lies within the tolerance of its solid, so volumes differ by no more than the surface times that.
        double slackMm3 = report.at("/solids/area_mm2").asDouble()
                        * report.at("/options/tolerance").asDouble()
                + volumeMm3 * EXACT;
        double slackM3 = (slackMm3 + volumeMm3 * SINGLE_PRECISION) / 1e9;
        READERS.forEach((format, judge) -> {
            if (Files.exists(folder.resolve(name + "." + format))) {
                Map<String, String> question = Map.of("folder", folder.toString(), "name", name, "format", format);
                hearing.ask(format, judge, meshes, question, read -> {
                    assertThat(read.at("/unreadable").asString("")).isEmpty();
                    switch (format) {
                        case "glb", "meshopt.glb", "fbx", "x3d" -> closed(read, solids, volumeMm3 / 1e9, slackM3);
                        case "usdz" -> {
                            closed(read, solids, volumeMm3 / 1e9, slackM3);
                            assertThat(read.at("/errors")).isEmpty();
                        }
                        case "csv", "xlsx", "quantities.json" -> quantities(read, report, volumeMm3);
                        case "iges" -> pages(read, solids);
                        case "pdf" -> plans(read, report);
                        case "overlay.svg" -> overlays(read, report);
                        case "overlay.png" -> {
                            assertThat(read.at("/pictures").size())
                                    .isEqualTo(report.at("/plan/storeys").size());
                            read.at("/pictures")
                                    .forEach(picture -> shows(picture, OVERLAY_PIXELS, OVERLAY_PIXELS + LEGEND_PIXELS));
                        }
                        case "svg" -> assertThat(read.at("/filled").size()).isPositive();
                        case "plan.dxf" -> {
                            assertThat(read.at("/errors")).isEmpty();
                            assertThat(read.at("/cut").asInt()).as("outlines").isPositive();
                        }
                        case "stl" ->
                            assertThat(read.at("/open"))
                                    .as("watertight, its outside outside")
                                    .isEmpty();
                        default -> {
                            closed(read, solids, volumeMm3, slackMm3);
                            assertThat(read.at("/errors")).isEmpty();
                        }
                    }
                });
            }
        });
        if (Files.exists(folder.resolve("thumbnail.png"))) {
            Map<String, String> question = Map.of("folder", folder.toString(), "name", "thumbnail", "format", "png");
            hearing.ask("thumbnail.png", "Pillow", meshes, question, read -> {
                assertThat(read.at("/unreadable").asString("")).isEmpty();
                shows(read, THUMBNAIL_PIXELS, THUMBNAIL_PIXELS);
            });
        }
        hearing.end();
    }

    private static void shows(JsonNode picture, int least, int most) {
        assertThat(picture.at("/side").asInt()).as("pixels of the greater side").isBetween(least, most);
        assertThat(picture.at("/ink").asDouble()).as("share that is drawn").isBetween(0.0001, 0.9999);
    }

    /// Asks OpenCASCADE here and now.
    private boolean exact(Path file, long solids, double volumeMm3) {
        Check check = kernel.check(file, limit, MEGABYTES);
        if (check instanceof Check.LimitReached) {
            return false;
        }
        if (!(check instanceof Check.Checked checked)) {
            throw new AssertionError(file + ": " + check);
        }
        assertThat(checked.valid()).as("%s: %s", file, checked).isTrue();
        assertThat(checked.looseFaces()).isZero();
        assertThat(checked.solids()).hasSize((int) solids);
        double read =
                checked.solids().stream().mapToDouble(MeasuredSolid::volumeMm3).sum();
        assertThat(read).isCloseTo(volumeMm3, within(volumeMm3 * EXACT));
        return true;
    }

    private static void pages(JsonNode read, long solids) {
        assertThat(read.at("/solids").asLong()).as("solids").isEqualTo(solids);
        assertThat(read.at("/faults")).as("pages").isEmpty();
    }

    /// Counts are those of the plan, save that what could not be built or cut is told in a finding.
    private static void ifc(JsonNode read, JsonNode report) {
        assertThat(read.at("/unreadable").asString("")).as("IFC").isEmpty();
        assertThat(read.at("/errors")).as("IFC rules").isEmpty();
        boolean leftOut = !Collections.disjoint(
                report.at("/findings").findValuesAsString("code"),
                List.of("OUTLINE_INVALID", "OUTLINE_TOO_SMALL", "OPENING_UNCUT"));
        int walls = 0;
        int columns = 0;
        int openings = 0;
        Map<String, Double> areasMm2 = new HashMap<>();
        for (JsonNode storey : report.at("/plan/storeys")) {
            walls += storey.at("/walls").size();
            columns += storey.at("/columns").size();
            for (JsonNode opening : storey.at("/openings")) {
                openings += opening.at("/confidence").asDouble() >= 0.5 ? 1 : 0;
            }
            for (JsonNode room : storey.at("/rooms")) {
                areasMm2.put(room.at("/id").asString(), room.at("/area_mm2").asDouble());
            }
        }
        if (!leftOut) {
            assertThat(read.at("/counts/IfcWall").asInt()).as("walls in IFC").isEqualTo(walls);
            assertThat(read.at("/counts/IfcColumn").asInt())
                    .as("columns in IFC")
                    .isEqualTo(columns);
            assertThat(read.at("/counts/IfcOpeningElement").asInt())
                    .as("openings in IFC")
                    .isEqualTo(openings);
            assertThat(read.at("/areas").size()).as("rooms in IFC").isEqualTo(areasMm2.size());
        }
        areasMm2.forEach((id, areaMm2) -> {
            JsonNode found = read.at("/areas/" + id);
            if (!leftOut || !found.isMissingNode()) {
                assertThat(found.asDouble()).as("area of %s", id).isCloseTo(areaMm2, within(areaMm2 * EXACT));
            }
        });
        for (JsonNode roof : read.at("/roofs")) {
            assertThat(roof.at("/stated").asDouble())
                    .as("cover of a roof")
                    .isCloseTo(roof.at("/measured").asDouble(), withinPercentage(ROUND_COVER_PERCENT));
        }
        assertThat(read.at("/boundaries/apart"))
                .as("rooms and what bounds them")
                .isEmpty();
        double volumeMm3 = report.at("/solids/volume_mm3").asDouble();
        // The judge makes chords of round walls, no farther from them than it says.
        double slackMm3 = volumeMm3 * EXACT
                + report.at("/solids/area_mm2").asDouble() * read.at("/chord").asDouble();
        assertThat(read.at("/volume").asDouble()).as("volume of IFC").isCloseTo(volumeMm3, within(slackMm3));
    }

    /// A page a storey, with the name and the area of each room that has a name.
    private static void plans(JsonNode read, JsonNode report) {
        StringBuilder all = new StringBuilder();
        for (JsonNode page : read.at("/pages")) {
            all.append(page.at("/text").asString());
            assertThat(page.at("/ink").asDouble()).as("ink of PDF").isBetween(0.001, 0.9);
        }
        for (JsonNode storey : report.at("/plan/storeys")) {
            for (JsonNode room : storey.at("/rooms")) {
                String name = room.at("/name").asString("");
                if (name.matches("[A-Za-z0-9 ]+")) {
                    assertThat(all).as("rooms in PDF").contains(name.strip().replaceAll(" +", " "));
                }
            }
        }
    }

    /// A picture a storey, with each part of the report's plan in it once, and nothing else.
    private static void overlays(JsonNode read, JsonNode report) {
        List<List<String>> parts = new ArrayList<>();
        for (JsonNode storey : report.at("/plan/storeys")) {
            parts.add(storey.findValuesAsString("id").stream().sorted().toList());
        }
        List<List<String>> drawn = new ArrayList<>();
        for (JsonNode picture : read.at("/drawn")) {
            drawn.add(picture.valueStream().map(JsonNode::asString).sorted().toList());
        }
        assertThat(drawn).as("parts of the plan").isEqualTo(parts);
    }

    private static void quantities(JsonNode read, JsonNode report, double volumeMm3) {
        // Each figure is rounded to a millionth.
        double rounding = 1e-6 * report.at("/solids/count").asLong();
        assertThat(read.at("/volume").asDouble())
                .isCloseTo(volumeMm3 / 1e9, within(rounding + volumeMm3 / 1e9 * EXACT));
        for (JsonNode storey : report.at("/plan/storeys")) {
            for (JsonNode room : storey.at("/rooms")) {
                JsonNode found = read.at("/areas/" + room.at("/id").asString());
                if (!found.isMissingNode()) {
                    double areaM2 = room.at("/area_mm2").asDouble() / 1e6;
                    assertThat(found.asDouble())
                            .as("area of %s", room)
                            .isCloseTo(areaM2, within(1e-6 + areaM2 * EXACT));
                }
            }
        }
    }

    private static void closed(JsonNode answer, long solids, double volume, double slack) {
        assertThat(answer.at("/open")).as("open parts").isEmpty();
        assertThat(answer.at("/parts").asLong()).as("parts").isEqualTo(solids);
        assertThat(answer.at("/volume").asDouble()).as("volume").isCloseTo(volume, within(slack));
    }

    @Override
    public void close() {
        meshes.close();
        gltf.close();
        ifc.close();
    }
}
