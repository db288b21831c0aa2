package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.linework.StrokeCurves;

/// Is the free end of a straight line, with the unit direction out of the line.
record FreeEnd(Stroke stroke, Point at, Point out) {
    /// Lists the ends of straight open strokes that touch no other curve.
    static List<FreeEnd> of(List<Stroke> strokes, double toleranceMm) {
        StrokeCurves drawn = StrokeCurves.of(strokes);
        List<Curve> curves = drawn.list();
        BitSet shared = SharedEnds.of(drawn);
        BoxIndex index = BoxIndex.ofCurves(curves);
        List<FreeEnd> free = new ArrayList<>();
        int last = -1;
        for (int s = 0; s < strokes.size(); s++) {
            Stroke stroke = strokes.get(s);
            int first = last + 1;
            last += stroke.curves().size();
            if (stroke.closed()) {
                continue;
            }
            List<FreeEnd> ends = new ArrayList<>();
            if (!shared.get(2 * first)) {
                ends.add(new FreeEnd(
                        stroke, stroke.start(), curves.get(first).tangentAt(0).times(-1)));
            }
            if (!shared.get(2 * last + 1)) {
                ends.add(new FreeEnd(stroke, stroke.end(), curves.get(last).tangentAt(1)));
            }
            int owner = s;
            for (FreeEnd end : ends) {
                boolean touched = index.anyMeeting(
                        Box.of(end.at(), end.at()).grown(toleranceMm),
                        i -> drawn.owner(i) != owner && curves.get(i).distance(end.at()) <= toleranceMm);
                if (!touched) {
                    free.add(end);
                }
            }
        }
        return free;
    }
}
