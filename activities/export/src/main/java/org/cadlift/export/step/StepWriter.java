package org.cadlift.export.step;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Dialect;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes a building as one STEP file.
public final class StepWriter {
    /// Bytes to expect of a solid, so that the buffer seldom grows: a prism of 14 faces takes about 11 000.
    private static final int BYTES_PER_FACE = 900;

    private StepWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @throws IllegalArgumentException for a solid with a coordinate that is no number, which is a fault of ours
    public static byte[] write(Building building) {
        Part21 out = new Part21(expectedBytes(building));
        header(out, building.name());
        int context = Product.context(out);
        Brep brep = new Brep(out, Dialect.STEP);
        int[] solids = new int[building.elements().size()];
        List<Storeys.Part> parts = Storeys.parts(building);
        List<Storeys.Shape> shapes = new ArrayList<>();
        for (Storeys.Part part : parts) {
            int[] items = new int[part.count() + 1];
            items[0] = brep.placement(Point3.ZERO);
            for (int i = 0; i < part.count(); i++) {
                Element element = building.elements().get(part.first() + i);
                int shell = brep.shell(element.solid());
                items[i + 1] = out.record("MANIFOLD_SOLID_BREP(")
                        .text(element.name())
                        .ascii(",")
                        .ref(shell)
                        .end(")");
                solids[part.first() + i] = items[i + 1];
            }
            int representation = out.record("ADVANCED_BREP_SHAPE_REPRESENTATION('',(")
                    .refs(items, items.length)
                    .ascii("),")
                    .ref(context)
                    .end(")");
            shapes.add(new Storeys.Shape(items[0], representation));
        }
        if (parts.size() == 1) {
            Product.begin(out).write(building, shapes.getFirst().representation());
        } else {
            new Storeys(out, brep, context).assemble(building, parts, shapes);
        }
        Presentation.write(out, building.elements(), solids, context);
        return out.ascii("ENDSEC;\nEND-ISO-10303-21;\n").toBytes();
    }

    /// The time stamp is fixed, so that the same building gives the same file.
    private static void header(Part21 out, String name) {
        out.ascii("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('CADLift model'),'2;1');\nFILE_NAME(")
                .text(name)
                .ascii(",'1970-01-01T00:00:00',(''),(''),'CADLift','CADLift','');\n")
                .ascii("FILE_SCHEMA(('AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF { 1 0 10303 442 1 1 4 }'));\n")
                .ascii("ENDSEC;\nDATA;\n");
    }

    private static int expectedBytes(Building building) {
        long faces = 8;
        for (Element element : building.elements()) {
            Interruption.check();
            faces += element.solid().faces().size();
        }
        return (int) Math.min(faces * BYTES_PER_FACE, 1 << 30);
    }
}
