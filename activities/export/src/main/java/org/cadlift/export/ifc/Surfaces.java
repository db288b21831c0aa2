package org.cadlift.export.ifc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Writes where rooms lie against what bounds them, in coordinates of the storey. A surface shows
/// its back to the room: its normal points away from there.
///
/// These are the forms that IFC 4.3 names for boundaries (IfcRelSpaceBoundary): a plane bounded by a polygon, and a
/// curve that is extruded upwards.
final class Surfaces {
    /// Sizes are stated to a nanometre, far below the precision of the file, so that equal ones are one.
    private static final double STEP_MM = 1e-6;

    private final Part21 out;
    private final Brep brep;
    private final Outlines outlines;
    private final Map<Point, Integer> corners = new HashMap<>();

    /// By width and height.
    private final Map<Point, Integer> rectangles = new HashMap<>();

    Surfaces(Part21 out, Brep brep, Outlines outlines) {
        this.out = out;
        this.brep = brep;
        this.outlines = outlines;
    }

    /// Writes the geometry of a connection: the surface of a patch.
    ///
    /// @param patch of some height
    int connection(Patch patch) {
        int surface =
                switch (patch.line()) {
                    case Segment line -> plane(line, patch);
                    case Arc arc -> round(arc, patch);
                };
        return out.record("IFCCONNECTIONSURFACEGEOMETRY(").ref(surface).end(",$)");
    }

    private int plane(Segment line, Patch patch) {
        Point along = line.tangentAt(0);
        int placement = brep.placement(
                Point3.of(line.start(), patch.bottomMm()), Point3.of(along.right(), 0), Point3.of(along, 0));
        int plane = out.record("IFCPLANE(").ref(placement).end(")");
        int rectangle = rectangle(rounded(line.length()), rounded(patch.heightMm()));
        return out.record("IFCCURVEBOUNDEDPLANE(")
                .ref(plane)
                .ascii(",")
                .ref(rectangle)
                .end(",())");
    }

    private static double rounded(double mm) {
        return Math.rint(mm / STEP_MM) * STEP_MM;
    }

    private int rectangle(double width, double height) {
        Point size = new Point(width, height);
        Integer known = rectangles.get(size);
        if (known != null) {
            return known;
        }
        int[] points = {corner(0, 0), corner(width, 0), corner(width, height), corner(0, height), corner(0, 0)};
        int rectangle = out.record("IFCPOLYLINE((").refs(points, points.length).end("))");
        rectangles.put(size, rectangle);
        return rectangle;
    }

    private int corner(double x, double y) {
        Point corner = new Point(x, y);
        Integer known = corners.get(corner);
        if (known != null) {
            return known;
        }
        int record =
                out.record("IFCCARTESIANPOINT((").real(x).ascii(",").real(y).end("))");
        corners.put(corner, record);
        return record;
    }

    private int round(Arc arc, Patch patch) {
        int curve = outlines.open(List.of(arc));
        int profile =
                out.record("IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,").ref(curve).end(")");
        int placement = brep.placement(new Point3(0, 0, patch.bottomMm()));
        return outlines.extruded("IFCSURFACEOFLINEAREXTRUSION", profile, placement, brep.up(), patch.heightMm());
    }
}
