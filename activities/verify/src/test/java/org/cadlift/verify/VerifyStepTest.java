package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Solid;
import org.junit.jupiter.api.Test;

class VerifyStepTest {
    @Test
    void planarSolidsAreValidToTheLastDigits() {
        Verdict verdict = verdict(Models.building(Models.box(1000, 500, 250), Models.hollowBox()));
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        assertThat(verdict.by()).startsWith("OpenCASCADE 7.");
        assertThat(verdict.solids()).isEqualTo(2);
        assertThat(verdict.volumeMm3()).isCloseTo(1000.0 * 500 * 250 + 80_000.0 * 50, within(1e-4));
    }

    @Test
    void roundSolidsHaveTheExactVolumeOfTheirCircles() {
        assertVolume(Models.cylinder(10, 25), Math.PI * 100 * 25);
        assertVolume(Models.diskWithHole(), Math.PI * (2500 - 400) * 10);
        assertVolume(Models.rectangleWithHalfDisk(), (200 * 100 + Math.PI * 2500 / 2) * 30);
        assertVolume(Models.bend(), Math.PI / 4 * (10_000 - 8100) * 40);
        assertVolume(Models.slottedTube(), slottedTubeVolume());
    }

    /// Between the arcs lies a ring sector; the slot's sides are straight from arc to arc, both on rays of the center.
    private static double slottedTubeVolume() {
        return (2 * Math.PI - 0.4) / 2 * (3600 - 2500) * 80;
    }

    @Test
    void aSolidOfAnotherSizeIsInvalid() {
        ExportedFile file = Models.step(Models.building(Models.box(1000, 500, 250)));
        Outcome<List<Verify.Checked>> outcome = Verify.verify(
                Models.building(Models.box(1000, 500, 250.001)), List.of(file), kernel(), Verify.DEFAULTS);
        Verdict verdict = only(outcome);
        assertThat(verdict.status()).isEqualTo("invalid");
        assertThat(verdict.reason()).startsWith("'Part 1': volume 1.2").contains("built 1.250005E8");
        Finding finding = outcome.findings().getFirst();
        assertThat(finding.code()).isEqualTo(FailureCode.GEO_VERIFICATION_FAILED);
        assertThat(finding.message()).startsWith("model.step differs: 'Part 1': volume");
    }

    @Test
    void aMovedSolidIsInvalid() {
        ExportedFile file = Models.step(Models.building(Models.cylinder(10, 25)));
        String moved = new String(file.bytes(), StandardCharsets.US_ASCII)
                .replaceAll("CARTESIAN_POINT\\('',\\((30|40)\\.,20\\.,", "CARTESIAN_POINT('',($1.,20.01,");
        assertThat(verdict(Models.building(Models.cylinder(10, 25)), moved).reason())
                .contains("the box is off by 0.01");
    }

    @Test
    void aFlippedFaceIsInvalid() {
        Building building = Models.building(Models.box(10, 20, 30));
        String flipped = text(building).replaceFirst("(ADVANCED_FACE\\('',\\(#\\d+\\),#\\d+),\\.T\\.", "$1,.F.");
        assertThat(verdict(building, flipped).status()).isEqualTo("invalid");
    }

    @Test
    void aFlippedCylinderIsInvalid() {
        Building building = Models.building(Models.diskWithHole());
        String flipped = text(building).replace(",.F.);\n#", ",.T.);\n#");
        assertThat(verdict(building, flipped).status()).isEqualTo("invalid");
    }

    @Test
    void aMissingFaceIsInvalid() {
        Building building = Models.building(Models.box(10, 20, 30));
        String open = text(building).replaceFirst("CLOSED_SHELL\\('',\\(#\\d+,", "CLOSED_SHELL('',(");
        assertThat(verdict(building, open).reason()).isEqualTo("'Part 1': the solid is not closed");
    }

    /// Copies stand together in the file, whatever was built between them, and each is held against its own.
    @Test
    void turnedCopiesAreValidWhereTheyStand() {
        Building building = Models.building(
                Models.bend(),
                Models.box(10, 20, 30),
                Models.turned(Models.bend(), 0.3, 500, -70),
                Models.cylinder(5, 5),
                Models.turned(Models.bend(), 2, -900, 12));
        String step = text(building);
        assertThat(step.split("MANIFOLD_SOLID_BREP", -1)).hasSize(1 + 3);
        Verdict verdict = verdict(building, step);
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        assertThat(verdict.solids()).isEqualTo(5);
        double volumeMm3 = 3 * Math.PI / 4 * (10_000 - 8100) * 40 + 6000 + 125 * Math.PI;
        assertThat(verdict.volumeMm3()).isCloseTo(volumeMm3, within(1e-6));
    }

    @Test
    void aMisplacedCopyIsInvalid() {
        Building building = Models.building(Models.box(10, 20, 30), Models.turned(Models.box(10, 20, 30), 0, 500, 0));
        String step = text(building);
        assertThat(step).contains("CARTESIAN_POINT('',(505.,10.,0.))");
        assertThat(verdict(building, step).status()).isEqualTo("valid");
        String moved = step.replace("CARTESIAN_POINT('',(505.,10.,0.))", "CARTESIAN_POINT('',(505.,10.,0.01))");
        assertThat(verdict(building, moved).reason()).startsWith("'Part 2': the box is off by 0.01");
    }

    @Test
    void aMissingSolidIsInvalid() {
        Building two = Models.building(Models.box(10, 20, 30), Models.cylinder(5, 5));
        String one = text(Models.building(Models.box(10, 20, 30)));
        assertThat(verdict(two, one).reason()).isEqualTo("1 solids, built 2");
    }

    @Test
    void aDamagedFileIsInvalid() {
        Building building = Models.building(Models.box(10, 20, 30));
        String whole = text(building);
        assertThat(verdict(building, whole.substring(0, whole.length() / 2)).status())
                .isEqualTo("invalid");
        assertThat(verdict(building, "").reason()).isEqualTo("not a STEP file, or damaged");
        assertThat(verdict(building, "ISO-10303-21;").status()).isEqualTo("invalid");
    }

    @Test
    void withoutKernelAFileStaysUnchecked() {
        Building building = Models.building(Models.box(10, 20, 30));
        Outcome<List<Verify.Checked>> outcome =
                Verify.verify(building, List.of(Models.step(building)), Optional.empty(), Verify.DEFAULTS);
        assertThat(only(outcome)).isEqualTo(Verdict.unchecked("kernel absent; run `cadlift doctor`"));
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(NoticeCode.VERIFY_UNCHECKED);
            assertThat(finding.action()).contains("cadlift doctor");
        });
    }

    @Test
    void pastItsLimitOfMemoryAFileStaysUnchecked() {
        Building building = Models.building(Models.box(10, 20, 30));
        Outcome<List<Verify.Checked>> outcome = Verify.verify(
                building, List.of(Models.step(building)), kernel(), new Verify.Options(0.5, Optional.empty(), 60, 1));
        assertThat(only(outcome).status()).isEqualTo("unchecked");
        assertThat(only(outcome).reason()).isEqualTo("limit reached: 1 MB of memory");
    }

    private static void assertVolume(Solid solid, double volumeMm3) {
        Verdict verdict = verdict(Models.building(solid));
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        assertThat(verdict.volumeMm3()).isCloseTo(volumeMm3, within(1e-9 * volumeMm3));
    }

    private static Verdict verdict(Building building) {
        return verdict(building, text(building));
    }

    private static Verdict verdict(Building building, String step) {
        ExportedFile file = new ExportedFile("model.step", step.getBytes(StandardCharsets.US_ASCII));
        return only(Verify.verify(building, List.of(file), kernel(), Verify.DEFAULTS));
    }

    private static Optional<Kernel> kernel() {
        Optional<Kernel> kernel = Kernel.find();
        assumeTrue(kernel.isPresent(), "cadlift-kernel was not built: OpenCASCADE is not installed");
        return kernel;
    }

    private static Verdict only(Outcome<List<Verify.Checked>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made<List<Verify.Checked>>) outcome).value().getFirst().verdict();
    }

    private static String text(Building building) {
        return new String(Models.step(building).bytes(), StandardCharsets.US_ASCII);
    }
}
