package org.cadlift.export.ifc;

import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;

/// Writes what all shapes are stated in: units, and where the model's origin lies.
///
/// @param units record of the units of the project
/// @param context record of the context of the model
/// @param body record of the context of bodies within it
/// @param axis record of the context of middle lines within it
record Frame(int units, int context, int body, int axis) {
    /// Precision in mm: far above the rounding of coordinates within ten kilometres, far below any real edge.
    private static final double PRECISION_MM = 1e-5;

    /// @param placement record of the placement at the origin
    /// @param origin of the model in the drawing's coordinates
    static Frame write(Part21 out, int placement, Point3 origin) {
        int length = out.record("IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.").end(")");
        int area = out.record("IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.").end(")");
        int volume = out.record("IFCSIUNIT(*,.VOLUMEUNIT.,$,.CUBIC_METRE.").end(")");
        int angle = out.record("IFCSIUNIT(*,.PLANEANGLEUNIT.,$,.RADIAN.").end(")");
        int units = out.record("IFCUNITASSIGNMENT((")
                .refs(new int[] {length, area, volume, angle}, 4)
                .end("))");
        int context = out.record("IFCGEOMETRICREPRESENTATIONCONTEXT($,'Model',3,")
                .real(PRECISION_MM)
                .ascii(",")
                .ref(placement)
                .end(",$)");
        int body = out.record("IFCGEOMETRICREPRESENTATIONSUBCONTEXT('Body','Model',*,*,*,*,")
                .ref(context)
                .end(",$,.MODEL_VIEW.,$)");
        int axis = out.record("IFCGEOMETRICREPRESENTATIONSUBCONTEXT('Axis','Model',*,*,*,*,")
                .ref(context)
                .end(",$,.GRAPH_VIEW.,$)");
        if (!origin.equals(Point3.ZERO)) {
            int drawing = out.record(
                            "IFCPROJECTEDCRS('Drawing coordinates','Coordinates of the drawing in mm',$,$,$,$,")
                    .ref(length)
                    .end(")");
            out.record("IFCMAPCONVERSION(")
                    .ref(context)
                    .ascii(",")
                    .ref(drawing)
                    .ascii(",")
                    .real(origin.x())
                    .ascii(",")
                    .real(origin.y())
                    .ascii(",")
                    .real(origin.z())
                    .end(",1.,0.,1.)");
        }
        return new Frame(units, context, body, axis);
    }
}
