package org.cadlift.parse.dxf;

import java.util.List;

/// Reads SOLID, TRACE and 3DFACE by their four corners (10 to 13 and so on).
final class Corners {
    private Corners() {}

    /// Reads four corners: x, y and z of each in turn.
    static double[] of(Tags tags) {
        double[] xyz = new double[12];
        for (int corner = 0; corner < 4; corner++) {
            // A missing fourth corner repeats the third.
            int code = corner == 3 && !tags.has(13) ? 12 : 10 + corner;
            xyz[3 * corner] = tags.real(code, 0);
            xyz[3 * corner + 1] = tags.real(code + 10, 0);
            xyz[3 * corner + 2] = tags.height(code + 20);
        }
        return xyz;
    }

    /// Reads a SOLID or TRACE: its third and fourth corners are stored crosswise.
    static Geometry solid(Tags tags) {
        double[] c = of(tags);
        double[] xyb = {c[0], c[1], 0, c[3], c[4], 0, c[9], c[10], 0, c[6], c[7], 0};
        Geometry outline = new Geometry.Bulged(xyb, true, 0, 0, Placement.IDENTITY);
        Geometry.Ring ring = new Geometry.Ring(List.of(new Geometry.Edge(outline, false)));
        return new Geometry.Filled(List.of(ring), true, c[2], EntityReader.ocs(tags));
    }
}
