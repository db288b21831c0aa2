package org.cadlift.vectorize.opening;

import java.util.List;
import java.util.Optional;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Inserts;
import org.cadlift.vectorize.linework.Stroke;

/// Finds inserts that may be doors by their size alone, whatever is drawn in them.
final class Symbols {
    /// The largest insert that may be a door.
    private static final double SYMBOL_MM = 4_000;
    /// The leaves of a double door reach out by less than half its width.
    private static final double LEAST_LEAF = 0.4;
    /// A door fits a gap within this part of its width.
    private static final double SLACK = 0.15;

    /// No larger than a door.
    private final List<Inserts.Insert> inserts;

    private final BoxIndex tree;

    Symbols(List<Stroke> strokes) {
        inserts = Inserts.upTo(SYMBOL_MM, strokes);
        tree = BoxIndex.of(inserts.stream().map(Inserts.Insert::bounds).toArray(Box[]::new));
    }

    /// Reads an insert that stands in a gap, as wide as it, and reaches out to one side as far as leaves do.
    Optional<Evidence.Found> door(Bay bay) {
        double half = bay.widthMm() / 2;
        double slack = SLACK * bay.widthMm();
        Evidence.Found[] found = new Evidence.Found[1];
        tree.meeting(bay.region().bounds(), i -> {
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (Stroke stroke : inserts.get(i).strokes()) {
                for (Curve curve : stroke.curves()) {
                    for (Point p : List.of(curve.start(), curve.at(0.5), curve.end())) {
                        from = Math.min(from, bay.along(p));
                        to = Math.max(to, bay.along(p));
                        low = Math.min(low, bay.across(p));
                        high = Math.max(high, bay.across(p));
                    }
                }
            }
            double face = bay.depthMm() / 2;
            double out = Math.max(high - face, -face - low);
            double back = Math.min(high - face, -face - low);
            boolean fits = Math.abs(from + half) <= slack && Math.abs(to - half) <= slack;
            if (fits && out >= LEAST_LEAF * bay.widthMm() && out <= bay.widthMm() + slack && back <= slack) {
                found[0] = new Evidence.Found(
                        bay, Opening.Kind.DOOR, 0.85, inserts.get(i).strokes());
            }
        });
        return Optional.ofNullable(found[0]);
    }
}
