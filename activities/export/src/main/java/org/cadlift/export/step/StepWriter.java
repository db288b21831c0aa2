package org.cadlift.export.step;

import org.cadlift.contract.Interruption;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Dialect;
import org.cadlift.export.part21.Part21;
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
    public static byte[] write(Building building, StepProtocol protocol) {
        Part21 out = new Part21(expectedBytes(building));
        header(out, building.name(), protocol);
        Product.Context context = Product.context(out);
        Brep brep = new Brep(out, Dialect.STEP);
        Bodies bodies = Bodies.write(out, brep, building.things());
        Assembly assembly = new Assembly(out, brep, context);
        Product products = Product.begin(out, protocol);
        if (Storeys.isAssembly(building)) {
            Storeys.write(building, products, assembly, bodies);
        } else {
            Loose.write(building, products, assembly, bodies);
        }
        Presentation.write(out, bodies.written(), context.shapes());
        return out.ascii("ENDSEC;\nEND-ISO-10303-21;\n").toBytes();
    }

    /// The time stamp is fixed, so that the same building gives the same file.
    private static void header(Part21 out, String name, StepProtocol protocol) {
        out.ascii("ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION(('CADLift model'),'2;1');\nFILE_NAME(")
                .text(name)
                .ascii(",'1970-01-01T00:00:00',(''),(''),'CADLift','CADLift','');\n")
                .ascii("FILE_SCHEMA(('")
                .ascii(protocol.schema())
                .ascii("'));\nENDSEC;\nDATA;\n");
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
