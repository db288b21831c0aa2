package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                .doesNotContain("IFCQUANTITYVOLUME", "IFCRELCOVERSSPACES");
    }

    /// The ceiling is the second element, so that its place in the list matters.
    @ParameterizedTest
    @EnumSource
    void aRoomIsCoveredByItsCeiling(IfcSchema schema) {
        Building alone = Shapes.onGround(Element.Kind.WALL, "w1", "Wall 1", Shapes.box(4000, 100, 2800));
        Element ceiling = Shapes.onGround(Element.Kind.CEILING, "r1-ceiling", "Ceiling 1", Shapes.box(4000, 3000, 15))
                .elements()
                .getFirst();
        Building.Space bare = new Building.Space("r2", "", 0, 12e6, Optional.empty(), Shapes.box(4000, 3000, 2800));
        Building.Space covered = new Building.Space(
                "r1", "", 0, 12e6, Optional.of(new Building.Run(1, 1, "Ceiling 1")), Shapes.box(4000, 3000, 2785));
        Building house = new Building(
                alone.name(),
                alone.origin(),
                alone.levels(),
                List.of(alone.elements().getFirst(), ceiling),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(bare, covered));
        String ifc = new String(IfcWriter.write(house, schema), StandardCharsets.US_ASCII);

        Matcher covers = Pattern.compile("=IFCRELCOVERSSPACES\\('[^']*',\\$,\\$,\\$,(#\\d+),\\((#\\d+)\\)\\)")
                .matcher(ifc);
        assertThat(covers.results())
                .singleElement()
                .satisfies(found -> assertThat(ifc)
                        .containsPattern(found.group(1) + "=IFCSPACE\\('[^']*',\\$,'r1',")
                        .containsPattern(found.group(2) + "=IFCCOVERING\\('[^']*',\\$,'Ceiling 1',"));
    }
}
