package org.cadlift.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Format;
import org.cadlift.contract.Outcome;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    @ParameterizedTest
    @EnumSource(names = {"IGES", "BREP"})
    void saysWhatToDoWithoutTheKernel(Format format) {
        Building box = Shapes.building("box", Shapes.element("a", "0", 0, Shapes.box(10, 10, 10)));

        assertThat(Export.export(box, format, Optional.empty(), Export.DEFAULTS))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.GEO_EXPORT_FAILED);
                    assertThat(failed.failure().message()).contains("OpenCASCADE, which is not on this machine");
                    assertThat(failed.failure().action()).contains("cadlift doctor");
                });
    }

    @ParameterizedTest
    @EnumSource
    void refusesABuildingWithNothingInIt(Format format) {
        Building empty = new Building("empty", Point3.ZERO, List.of(new Building.Level("Ground", 0, 3000)), List.of());

        assertThat(Export.export(empty, format, Export.DEFAULTS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.GEO_EXPORT_FAILED));
    }
}
