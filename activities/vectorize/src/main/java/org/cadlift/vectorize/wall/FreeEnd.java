package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Stroke;

/// Is the free end of a straight line, with the unit direction out of the line.
record FreeEnd(Stroke stroke, Point at, Point out) {
    /// Lists the ends of straight open strokes that touch no other curve.
    static List<FreeEnd> of(List<Stroke> strokes, double toleranceMm) {
        List<Curve> curves = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            for (Curve curve : strokes.get(i).curves()) {
                curves.add(curve);
                owners.add(i);
            }
        }
        BoxIndex index = BoxIndex.ofCurves(curves);
        List<FreeEnd> free = new ArrayList<>();
        for (int s = 0; s < strokes.size(); s++) {
            Stroke stroke = strokes.get(s);
            if (stroke.closed()) {
                continue;
            }
            Curve first = stroke.curves().getFirst();
            Curve last = stroke.curves().getLast();
            int owner = s;
            for (FreeEnd end : List.of(
                    new FreeEnd(stroke, first.start(), first.tangentAt(0).times(-1)),
                    new FreeEnd(stroke, last.end(), last.tangentAt(1)))) {
                boolean touched = index.anyMeeting(
                        Box.of(end.at(), end.at()).grown(toleranceMm),
                        i -> owners.get(i) != owner && curves.get(i).distance(end.at()) <= toleranceMm);
                if (!touched) {
                    free.add(end);
                }
            }
        }
        return free;
    }
}
