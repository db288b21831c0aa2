package org.cadlift.export.dxf;

import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Footprint;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Tessellation;

/// Writes a building as DXF R12.
public final class DxfWriter {
    /// Indices of a polyface are 16-bit numbers whose sign hides an edge.
    private static final int POLYFACE_VERTICES = 32_767;
    /// Cosine between normals beyond which two triangles lie in one plane.
    private static final double COPLANAR = 1 - 1e-12;

    private static final int POLYFACE = 64;
    private static final int POLYFACE_PLACE = 64 + 128;
    private static final int POLYFACE_FACE = 128;

    private final Building building;
    private final double chordMm;
    private final int polyfaceVertices;
    private final Groups out = new Groups();
    private final Groups blocks = new Groups();
    private final Layers layers = new Layers();

    private DxfWriter(Building building, double chordMm, int polyfaceVertices) {
        this.building = building;
        this.chordMm = chordMm;
        this.polyfaceVertices = polyfaceVertices;
    }

    /// Gives the bytes of the file, ASCII.
    ///
    /// @param chordMm how far a chord of a mesh may leave its arc; footprints are exact
    public static byte[] write(Building building, double chordMm) {
        return write(building, chordMm, POLYFACE_VERTICES);
    }

    /// @param polyfaceVertices as many as one polyface may have, and triangles too
    static byte[] write(Building building, double chordMm, int polyfaceVertices) {
        DxfWriter writer = new DxfWriter(building, chordMm, polyfaceVertices);
        writer.header();
        writer.tables();
        Groups entities = writer.entities();
        writer.out.text(0, "SECTION").text(2, "BLOCKS").all(writer.blocks).text(0, "ENDSEC");
        return writer.out.all(entities).toBytes();
    }

    private void header() {
        double[] min = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] max = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Element element : building.elements()) {
            Measure measure = Measures.of(element.solid());
            extend(min, max, measure.min());
            extend(min, max, measure.max());
        }
        out.origin(building.origin());
        out.text(0, "SECTION").text(2, "HEADER");
        out.text(9, "$ACADVER").text(1, "AC1009");
        out.text(9, "$INSUNITS").integer(70, 4);
        out.text(9, "$EXTMIN").point(min[0], min[1], min[2]);
        out.text(9, "$EXTMAX").point(max[0], max[1], max[2]);
        out.text(0, "ENDSEC");
    }

    private static void extend(double[] min, double[] max, Point3 point) {
        double[] at = {point.x(), point.y(), point.z()};
        for (int axis = 0; axis < 3; axis++) {
            min[axis] = Math.min(min[axis], at[axis]);
            max[axis] = Math.max(max[axis], at[axis]);
        }
    }

    private void tables() {
        for (Element element : building.elements()) {
            int colour = Palette.nearest(element.rgb());
            layers.add(Layers.stated(element), colour);
            layers.add(footprint(element), colour);
        }
        layers.write(out);
    }

    private String layer(Element element) {
        return layers.name(Layers.stated(element));
    }

    private static String footprint(Element element) {
        return Layers.stated(element) + "-FOOTPRINT";
    }

    private static String block(int element) {
        return "ELEMENT_" + (element + 1);
    }

    private boolean isSmall(Mesh mesh) {
        return mesh.vertexCount() <= polyfaceVertices && mesh.triangleCount() <= polyfaceVertices;
    }

    private Groups entities() {
        Groups entities = new Groups();
        entities.text(0, "SECTION").text(2, "ENTITIES");
        for (int i = 0; i < building.elements().size(); i++) {
            Element element = building.elements().get(i);
            Mesh mesh = Tessellation.of(element.solid(), chordMm);
            if (isSmall(mesh)) {
                polyface(entities, element, mesh);
            } else {
                block(i, element, mesh);
                entities.text(0, "INSERT").text(8, layer(element)).text(2, block(i));
                entities.point(Point3.ZERO);
            }
            footprint(entities, element);
        }
        return entities.text(0, "ENDSEC").text(0, "EOF");
    }

    /// Writes a block for a mesh that one polyface has no room for: its pieces stay one thing, which closes.
    private void block(int index, Element element, Mesh mesh) {
        blocks.text(0, "BLOCK").text(8, layer(element)).text(2, block(index)).integer(70, 0);
        blocks.point(Point3.ZERO).text(3, block(index));
        split(element, mesh);
        blocks.text(0, "ENDBLK").text(8, layer(element));
    }

    /// Writes the mesh in pieces of as many triangles as have room for all their corners.
    private void split(Element element, Mesh mesh) {
        int perPiece = polyfaceVertices / 3;
        for (int from = 0; from < mesh.triangleCount(); from += perPiece) {
            int to = Math.min(from + perPiece, mesh.triangleCount());
            double[] xyz = new double[9 * (to - from)];
            int[] corners = new int[3 * (to - from)];
            for (int i = 0; i < corners.length; i++) {
                System.arraycopy(mesh.xyz(), 3 * mesh.triangles()[3 * from + i], xyz, 3 * i, 3);
                corners[i] = i;
            }
            polyface(blocks, element, new Mesh(xyz, corners));
        }
    }

    private void polyface(Groups out, Element element, Mesh mesh) {
        String layer = layer(element);
        int colour = Palette.nearest(element.rgb());
        out.text(0, "POLYLINE").text(8, layer).integer(62, colour).integer(66, 1);
        out.point(Point3.ZERO).integer(70, POLYFACE);
        out.integer(71, mesh.vertexCount()).integer(72, mesh.triangleCount());
        for (int i = 0; i < mesh.vertexCount(); i++) {
            out.text(0, "VERTEX").text(8, layer).point(mesh.vertex(i)).integer(70, POLYFACE_PLACE);
        }
        boolean[] hidden = Creases.hidden(mesh, COPLANAR);
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            out.text(0, "VERTEX").text(8, layer).integer(62, colour).point(Point3.ZERO);
            out.integer(70, POLYFACE_FACE);
            for (int k = 0; k < 3; k++) {
                // A negative index hides the edge that starts there.
                int index = mesh.triangles()[t + k] + 1;
                out.integer(71 + k, hidden[t + k] ? -index : index);
            }
        }
        out.text(0, "SEQEND").text(8, layer);
    }

    /// Writes the loops of the lowest level faces.
    private void footprint(Groups out, Element element) {
        String layer = layers.name(footprint(element));
        double lowest = element.solid().bottomMm();
        Footprint.outlines(element.solid()).forEach(loop -> Outlines.add(out, layer, loop, lowest));
    }
}
