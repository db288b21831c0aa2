package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Box;
import org.junit.jupiter.api.Test;

/// Reads bodies of ACIS written as one reads them and encoded here.
class AcisReaderTest {
    /// A half disc of radius 2 above the x axis: a straight edge and an arc.
    static final String HALF_DISC = """
            400 16 1 0
            a b c
            1 1e-6 1e-10
            body $-1 $1 $-1 $-1 #
            lump $-1 $-1 $2 $0 #
            shell $-1 $-1 $-1 $3 $-1 $1 #
            face $-1 $-1 $4 $2 $-1 $5 forward double out #
            loop $-1 $-1 $6 $3 #
            plane-surface $-1 0 0 5 0 0 1 1 0 0 forward_v I I I I #
            coedge $-1 $7 $7 $-1 $8 forward $4 $-1 #
            coedge $-1 $6 $6 $-1 $9 forward $4 $-1 #
            edge $-1 $10 $11 $6 $12 forward #
            edge $-1 $11 $10 $7 $13 forward #
            vertex $-1 $8 $14 #
            vertex $-1 $8 $15 #
            straight-curve $-1 -2 0 5 1 0 0 I I #
            ellipse-curve $-1 0 0 5 0 0 1 2 0 0 1 I I #
            point $-1 -2 0 5 #
            point $-1 2 0 5 #
            """;

    /// The side of a cylinder of radius 2 about the line x = 1, y = 0, from z = 0 to 3, each rim one closed edge.
    private static final String SIDE = """
            700 0 1 0
            a b c
            1 1e-6 1e-10
            body $-1 -1 $-1 $1 $-1 $-1 #
            lump $-1 -1 $-1 $-1 $2 $0 #
            shell $-1 -1 $-1 $-1 $-1 $3 $-1 $1 #
            face $-1 -1 $-1 $-1 $4 $2 $-1 $6 forward single #
            loop $-1 -1 $-1 $5 $7 $3 #
            loop $-1 -1 $-1 $-1 $8 $3 #
            cone-surface $-1 -1 $-1 1 0 0 0 0 1 2 0 0 1 I I 0 1 2 forward I I I I #
            coedge $-1 -1 $-1 $7 $7 $-1 $9 forward $4 $-1 #
            coedge $-1 -1 $-1 $8 $8 $-1 $10 forward $5 $-1 #
            edge $-1 -1 $-1 $11 0 $11 6.28 $7 $13 forward unknown #
            edge $-1 -1 $-1 $12 0 $12 6.28 $8 $14 forward unknown #
            vertex $-1 -1 $-1 $9 $15 #
            vertex $-1 -1 $-1 $10 $16 #
            ellipse-curve $-1 -1 $-1 1 0 0 0 0 -1 2 0 0 1 I I #
            ellipse-curve $-1 -1 $-1 1 0 3 0 0 1 2 0 0 1 I I #
            point $-1 -1 $-1 3 0 0 #
            point $-1 -1 $-1 3 0 3 #
            """;

    private static Entity entity(String type, String body) {
        StringBuilder tags = new StringBuilder(type + "\n");
        body.lines().forEach(line -> tags.append("  1\n").append(encoded(line)).append('\n'));
        String file = DxfText.of(type).toString().replace(type + "\n", tags);
        List<Entity> entities = DxfText.drawing(DxfText.read(file.getBytes(StandardCharsets.UTF_8)))
                .entities();
        assertThat(entities).hasSize(1);
        return entities.getFirst();
    }

    private static String encoded(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char coded = c == ' ' ? c : (char) (159 - c);
            out.append(coded).append(coded == '^' ? " " : "");
        }
        return out.toString();
    }

    @Test
    void aLevelRegionIsAFilledAreaWithExactEdges() {
        assertThat(Told.of(entity("REGION", HALF_DISC).figures()))
                .isEqualTo("solid [from -2 0 to 2 0 arc -2 0 about 0 0 left closed at 5]");
    }

    @Test
    void versionsBeforeTwoHaveNumbersForWordsAndOneLineOfHeader() {
        String old = HALF_DISC
                .replace("400 16 1 0\na b c\n1 1e-6 1e-10", "106 16 1 0")
                .replace(" forward double out", " 0 1 0")
                .replace("coedge $-1 $7 $7 $-1 $8 forward", "coedge $-1 $7 $7 $-1 $8 1")
                .replace("coedge $-1 $6 $6 $-1 $9 forward", "coedge $-1 $6 $6 $-1 $9 1")
                .replace("forward", "0");
        // Both coedges run against their edges: the loop runs the other way round.
        assertThat(Told.of(entity("REGION", old).figures()))
                .isEqualTo("solid [from 2 0 to -2 0 arc 2 0 about 0 0 right closed at 5]");
    }

    @Test
    void aBodyIsPlacedByItsTransform() {
        String moved = HALF_DISC.replace("body $-1 $1 $-1 $-1 #", "body $-1 $1 $-1 $16 #")
                + "transform $-1 0 1 0 -1 0 0 0 0 1 10 0 0 2 rotate no_reflect no_shear #";
        assertThat(Told.of(entity("REGION", moved).figures()))
                .isEqualTo("solid [from 10 -4 to 10 4 arc 10 -4 about 10 0 left closed at 10]");
    }

    @Test
    void ofASolidThePlaneFacesAreRead() {
        Entity solid = entity("3DSOLID", HALF_DISC);
        assertThat(Told.of(solid.figures())).startsWith("face -2 0 5, 2 0 5, 1.982889723 0.261052384 5");
        assertThat(solid.figures()).hasSize(1);
    }

    @Test
    void theSideOfACylinderIsReadInStrips() {
        Entity solid = entity("3DSOLID", SIDE);
        List<Shape.Face> strips = solid.figures().stream()
                .map(figure -> (Shape.Face) figure.shape())
                .toList();
        assertThat(strips).hasSize(48);
        double area = 0;
        for (Shape.Face strip : strips) {
            assertThat(strip.corners()).hasSize(4);
            strip.corners().forEach(vertex -> {
                assertThat(Math.hypot(vertex.x() - 1, vertex.y())).isCloseTo(2, within(1e-9));
                assertThat(vertex.z()).isIn(0.0, 3.0);
            });
            Point3 a = strip.corners().get(0);
            Point3 b = strip.corners().get(1);
            area += 3 * Math.hypot(b.x() - a.x(), b.y() - a.y());
        }
        // The prism of 48 sides in the cylinder.
        assertThat(area).isCloseTo(3 * 48 * 2 * 2 * Math.sin(Math.PI / 48), within(1e-9));
    }

    @Test
    void aPartOfACylinderReachesFromLineToLine() {
        // A quarter: both rims end at x = 1, y = 2, and lines join them.
        String quarter = SIDE.replace("$5 $7 $3 #", "$-1 $7 $3 #")
                .replace("coedge $-1 -1 $-1 $7 $7 $-1 $9 forward", "coedge $-1 -1 $-1 $18 $20 $-1 $9 reversed")
                .replace("coedge $-1 -1 $-1 $8 $8 $-1 $10 forward", "coedge $-1 -1 $-1 $20 $18 $-1 $10 reversed")
                .replace("$11 0 $11 6.28 $7", "$11 0 $22 1.57 $7")
                .replace("$12 0 $12 6.28 $8", "$23 0 $12 1.57 $8")
                .replace("1 0 0 0 0 -1 2 0 0 1 I I", "1 0 0 0 0 1 2 0 0 1 I I")
                .replace("1 0 3 0 0 1 2 0 0 1 I I", "1 0 3 0 0 -1 2 0 0 1 I I");
        String more = """
                straight-curve $-1 -1 $-1 3 0 0 0 0 1 I I #
                coedge $-1 -1 $-1 $8 $7 $-1 $19 forward $4 $-1 #
                edge $-1 -1 $-1 $11 0 $12 3 $18 $17 forward unknown #
                coedge $-1 -1 $-1 $7 $8 $-1 $21 forward $4 $-1 #
                edge $-1 -1 $-1 $23 0 $22 3 $20 $17 forward unknown #
                vertex $-1 -1 $-1 $9 $24 #
                vertex $-1 -1 $-1 $10 $25 #
                point $-1 -1 $-1 1 2 0 #
                point $-1 -1 $-1 1 2 3 #
                """;
        Entity solid = entity("3DSOLID", quarter + more);
        assertThat(solid.figures()).hasSize(12);
        Box all = solid.figures().stream()
                .map(figure -> Bounds.of(figure.shape()))
                .reduce(Box.EMPTY, Box::union);
        assertThat(List.of(all.minX(), all.minY(), all.maxX(), all.maxY()))
                .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-9 ? 0 : 1)
                .containsExactly(1.0, 0.0, 3.0, 2.0);
    }

    @Test
    void whatIsNotPlaneIsAccountedFor() {
        Entity solid = entity("BODY", HALF_DISC.replace("plane-surface", "sphere-surface"));
        assertThat(solid.reason()).isEqualTo("unsupported: BODY without plane or cylindrical faces");
        assertThat(entity("BODY", "nonsense").reason())
                .isEqualTo("unsupported: BODY without plane or cylindrical faces");
    }
}
