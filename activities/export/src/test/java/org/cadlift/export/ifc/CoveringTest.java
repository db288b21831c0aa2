package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveringTest {
    @ParameterizedTest
    @EnumSource
    void aCeilingIsACoveringWithThicknessAndAreas(IfcSchema schema) {
        Building building =
                Shapes.onGround(Element.Kind.CEILING, "r1-ceiling", "Ceiling 1", Shapes.box(4000, 3000, 15));
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
