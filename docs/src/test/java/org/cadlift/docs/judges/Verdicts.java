package org.cadlift.docs.judges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
record Verdicts(Judge meshes, Judge gltf, Judge ifc, long ifcEvery, Kernel kernel, Duration limit)
        implements AutoCloseable {
    private static final long MEGABYTES = 4096;
    private static final double EXACT = 1e-6;
    /// What is read by way of GLB has single precision: seven digits a coordinate, of which a volume keeps at
    /// least three.
    private static final double SINGLE_PRECISION = 1e-3;

    static Verdicts open(long ifcEvery, Duration limit) {
        return new Verdicts(Judge.python(), Judge.gltf(), Judge.ifc(), ifcEvery, Judges.kernel(), limit);
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
        for (String byKernel : List.of("step", "iges", "brep")) {
            Path file = folder.resolve(name + "." + byKernel);
            if (Files.exists(file)) {
                exact(file, solids, volumeMm3);
            }
        }
        pages(meshes.ask(Map.of("iges", folder.resolve(name + ".iges").toString())), solids);
        Path bim = folder.resolve(name + ".ifc");
        if (Files.exists(bim) && Math.floorMod(name.hashCode(), ifcEvery) == 0) {
            ifc(bim, report);
        }
        if (Files.exists(folder.resolve(name + ".glb"))) {
            JsonNode answer =
                    gltf.ask(Map.of("file", folder.resolve(name + ".glb").toString()));
            assertThat(answer.at("/errors").asInt())
                    .as("glTF: %s", answer.at("/told"))
                    .isZero();
        }
        JsonNode read = meshes.ask(Map.of("folder", folder.toString(), "name", name));
        // A mesh lies within the tolerance of its solid, so volumes differ by no more than the surface times that.
        double slackMm3 = report.at("/solids/area_mm2").asDouble()
                        * report.at("/options/tolerance").asDouble()
                + volumeMm3 * EXACT;
        closed(read, "obj", solids, volumeMm3, slackMm3);
        closed(read, "3mf", solids, volumeMm3, slackMm3);
        closed(read, "ply", solids, volumeMm3, slackMm3);
        closed(read, "dxf", solids, volumeMm3, slackMm3);
        closed(read, "dae", solids, volumeMm3, slackMm3);
        double slackM3 = (slackMm3 + volumeMm3 * SINGLE_PRECISION) / 1e9;
        for (String inMetres : List.of("glb", "fbx", "x3d")) {
            closed(read, inMetres, solids, volumeMm3 / 1e9, slackM3);
        }
        for (String table : List.of("csv", "xlsx", "quantities.json")) {
            quantities(read.at("/" + table), report, volumeMm3);
        }
        plans(read, report);
        assertThat(read.at("/stl/unreadable").asString("")).isEmpty();
        assertThat(read.at("/stl/open"))
                .as("STL is watertight, its outside outside")
                .isEmpty();
        assertThat(read.at("/dxf/errors")).as("ezdxf audit").isEmpty();
    }

    /// Asks OpenCASCADE here and now; past the limit of time it says so and lets the file pass unchecked.
    private void exact(Path file, long solids, double volumeMm3) {
        switch (kernel.check(file, limit, MEGABYTES)) {
            case Check.Checked checked -> {
                assertThat(checked.valid()).as("%s: %s", file, checked).isTrue();
                assertThat(checked.looseFaces()).isZero();
                assertThat(checked.solids()).hasSize((int) solids);
                double read = checked.solids().stream()
                        .mapToDouble(MeasuredSolid::volumeMm3)
                        .sum();
                assertThat(read).isCloseTo(volumeMm3, within(volumeMm3 * EXACT));
            }
            case Check.LimitReached(var what) ->
                System.out.println(file.getFileName() + " is unchecked: OpenCASCADE was ended after " + what);
            case Check.Crashed crashed -> throw new AssertionError(file + ": " + crashed);
            case Check.Unreadable unreadable -> throw new AssertionError(file + ": " + unreadable);
        }
    }

    /// What wrote the IGES file is also what reads it back; so its pages are counted without it.
    private static void pages(JsonNode read, long solids) {
        if (!read.has("absent")) {
            assertThat(read.at("/unreadable").asString("")).as("IGES").isEmpty();
            assertThat(read.at("/solids").asLong()).as("solids in IGES").isEqualTo(solids);
            assertThat(read.at("/faults")).as("pages of IGES").isEmpty();
        }
    }

    /// Counts are those of the plan, save that what could not be built or cut is told in a finding.
    private void ifc(Path file, JsonNode report) {
        JsonNode read = ifc.ask(Map.of("file", file.toString()));
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
        double volumeMm3 = report.at("/solids/volume_mm3").asDouble();
        // The judge makes chords of round walls, no farther from them than it says.
        double slackMm3 = volumeMm3 * EXACT
                + report.at("/solids/area_mm2").asDouble() * read.at("/chord").asDouble();
        assertThat(read.at("/volume").asDouble()).as("volume of IFC").isCloseTo(volumeMm3, within(slackMm3));
    }

    /// A page a storey, with the name and the area of each room that has a name.
    private static void plans(JsonNode read, JsonNode report) {
        if (read.at("/pdf").isMissingNode()) {
            return;
        }
        assertThat(read.at("/pdf/unreadable").asString("")).as("PDF").isEmpty();
        assertThat(read.at("/svg/unreadable").asString("")).as("SVG").isEmpty();
        assertThat(read.at("/plan.dxf/unreadable").asString(""))
                .as("plan in DXF")
                .isEmpty();
        assertThat(read.at("/plan.dxf/errors")).as("ezdxf audit of the plan").isEmpty();
        assertThat(read.at("/plan.dxf/cut").asInt()).as("outlines in DXF").isPositive();
        assertThat(read.at("/svg/filled").size()).as("what is cut in SVG").isPositive();
        StringBuilder all = new StringBuilder();
        for (JsonNode page : read.at("/pdf/pages")) {
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

    private static void quantities(JsonNode read, JsonNode report, double volumeMm3) {
        if (read.isMissingNode()) {
            return;
        }
        assertThat(read.at("/unreadable").asString("")).as("quantities").isEmpty();
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

    private static void closed(JsonNode read, String format, long solids, double volume, double slack) {
        JsonNode answer = read.at("/" + format);
        if (answer.isMissingNode()) {
            return;
        }
        assertThat(answer.at("/unreadable").asString("")).as(format).isEmpty();
        assertThat(answer.at("/open")).as("open parts in %s", format).isEmpty();
        assertThat(answer.at("/parts").asLong()).as("parts in %s", format).isEqualTo(solids);
        assertThat(answer.at("/volume").asDouble()).as("volume of %s", format).isCloseTo(volume, within(slack));
    }

    @Override
    public void close() {
        meshes.close();
        gltf.close();
        ifc.close();
    }
}
