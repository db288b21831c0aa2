package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.export.Export;
import org.cadlift.kernel.Kernel;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What export writes is what verify reads, in every format.
class VerifyExportTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OVERLAY", "OVERLAY_PNG"})
    void whatIsWrittenIsReadBackTheSame(Format format) {
        // Far from the origin single precision needs the model moved.
        Solid far = Models.prism(Region.of(Loop.circle(new Point(500_000, 40_000), 700)), 3000);
        Building building = Models.building(
                Models.box(100, 60, 40),
                Models.hollowBox(),
                Models.diskWithHole(),
                Models.rectangleWithHalfDisk(),
                Models.bend(),
                Models.slottedTube(),
                far);
        Optional<Kernel> kernel = Kernel.find();
        assumeTrue(!format.byKernel() || kernel.isPresent(), "cadlift-kernel was not built");
        List<ExportedFile> files = made(Export.export(building, format, kernel, Export.DEFAULTS));
        for (Verify.Checked checked : made(Verify.verify(building, files, kernel, Verify.DEFAULTS))) {
            boolean isStep = format == Format.STEP || format == Format.STEP_AP214;
            boolean skipped = isStep && kernel.isEmpty();
            assertThat(checked.verdict().reason()).isEqualTo(skipped ? "kernel absent; run `cadlift doctor`" : "");
            assertThat(checked.verdict().status()).isEqualTo(skipped ? "unchecked" : "valid");
        }
    }

    /// Along the line where they touch, bodies of an STL file are drawn back by a hundredth of a millimetre.
    @Test
    void tinyBodiesThatTouchLoseSomeOfThemselves() {
        Building building = Models.building(
                Models.prism(Region.of(Models.rectangle(0, 0, 0.5, 0.5)), 3000),
                Models.prism(Region.of(Models.rectangle(0.5, 0.5, 1, 1)), 3000));
        List<ExportedFile> files = made(Export.export(building, Format.STL, Export.DEFAULTS));

        assertThat(made(Verify.verify(building, files, Optional.empty(), Verify.DEFAULTS)))
                .singleElement()
                .satisfies(checked -> assertThat(checked.verdict().reason()).isEmpty());
    }

    private static <T> T made(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made<T>) outcome).value();
    }
}
