package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Element;
import org.cadlift.model.plan.Provenance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveringTest {
    @ParameterizedTest
    @EnumSource
    void aCeilingIsACoveringWithThicknessAndAreas(IfcSchema schema) {
        Element ceiling = new Element(
                "r1-ceiling",
                Element.Kind.CEILING,
                "Ceiling 1",
                0,
                "Ceiling",
                0,
                new Provenance("Ceilings", 0, List.of()),
                Shapes.box(4000, 3000, 15));
        Building building = new Building("house", Point3.ZERO, List.of(new Level("Ground", 0, 3000)), List.of(ceiling));
        assertThat(new String(IfcWriter.write(building, schema), StandardCharsets.US_ASCII))
                .containsPattern("=IFCCOVERING\\('[^']*',\\$,'Ceiling 1',\\$,\\$,#\\d+,#\\d+,'r1-ceiling',.CEILING.\\)")
                .contains("'Pset_CoveringCommon'", "IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.F.),$)")
                .containsPattern("'Qto_CoveringBaseQuantities',\\$,\\$,\\(#\\d+,#\\d+,#\\d+\\)")
                .containsPattern("IFCQUANTITYLENGTH\\('Width',\\$,\\$,15.,")
                .containsPattern("IFCQUANTITYAREA\\('GrossArea',\\$,\\$,12.,")
                .containsPattern("IFCQUANTITYAREA\\('NetArea',\\$,\\$,12.,")
                .doesNotContain("IFCQUANTITYVOLUME");
    }
}
