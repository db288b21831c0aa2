package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.export.Export;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyExchangeTest {
    private static final Building SHAPES = Models.building(
            Models.box(1000, 500, 250), Models.hollowBox(), Models.diskWithHole(), Models.bend(), Models.slottedTube());

    @ParameterizedTest
    @EnumSource(names = {"IGES", "BREP"})
    void keepsEverySolidWithItsCylinders(Format format) {
        Verdict verdict = verdict(SHAPES, SHAPES, format);

        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        assertThat(verdict.by()).startsWith("OpenCASCADE 7.");
        assertThat(verdict.solids()).isEqualTo(5);
        double volumeMm3 = 1000.0 * 500 * 250
                + 80_000.0 * 50
                + Math.PI * 2100 * 10
                + Math.PI / 4 * 1900 * 40
                + (Math.PI - 0.2) * 1100 * 80;
        assertThat(verdict.volumeMm3()).isCloseTo(volumeMm3, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(names = {"IGES", "BREP"})
    void tellsAMissingSolidAndAnotherSize(Format format) {
        Building box = Models.building(Models.box(1000, 500, 250));

        assertThat(verdict(SHAPES, box, format).reason()).isEqualTo("1 solids, built 5");
        assertThat(verdict(Models.building(Models.box(1000, 500, 250.001)), box, format)
                        .reason())
                .startsWith("'Part 1': volume 1.2");
    }

    /// A wall that stands askew has corners that decimals cannot tell; what reads IGES allows for it.
    @ParameterizedTest
    @EnumSource(names = {"IGES", "BREP"})
    void takesCornersThatDecimalsCannotTell(Format format) {
        Point along = new Point(Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)).times(10_000);
        Point across = new Point(-along.y(), along.x()).times(0.02);
        Point start = new Point(1234.5, 6789.1);
        Building askew = Models.building(Models.prism(
                Region.of(Loop.ofPoints(
                        List.of(start, start.plus(along), start.plus(along).plus(across), start.plus(across)))),
                3000));

        assertThat(verdict(askew, askew, format).reason()).isEmpty();
    }

    private static Verdict verdict(Building built, Building written, Format format) {
        Optional<Kernel> kernel = Kernel.find();
        assumeTrue(kernel.isPresent(), "cadlift-kernel was not built: OpenCASCADE is not installed");
        Outcome<List<ExportedFile>> files = Export.export(written, format, kernel, Export.DEFAULTS);
        assertThat(files).isInstanceOf(Outcome.Made.class);
        List<ExportedFile> made = ((Outcome.Made<List<ExportedFile>>) files).value();
        assertThat(made)
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("model." + format.extension()));
        return ((Outcome.Made<List<Verify.Checked>>) Verify.verify(built, made, kernel, Verify.DEFAULTS))
                .value()
                .getFirst()
                .verdict();
    }
}
