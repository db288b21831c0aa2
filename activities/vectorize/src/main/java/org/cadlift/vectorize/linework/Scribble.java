package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Tangle;

/// Sets aside lines that cross one another so often that what lies between them is no shape, but would fill the memory.
public final class Scribble {
    private Scribble() {}

    /// Gives the sheet without them, and accounts for each.
    public static Sheet without(Sheet sheet, Account account, Notes notes) {
        // What lies at different heights does not cross.
        Map<Double, List<Stroke>> levels = new TreeMap<>();
        sheet.strokes()
                .forEach(stroke -> levels.computeIfAbsent(stroke.zMm() + 0.0, z -> new ArrayList<>())
                        .add(stroke));
        Set<Stroke> found = Collections.newSetFromMap(new IdentityHashMap<>());
        levels.values().forEach(strokes -> found.addAll(of(strokes)));
        if (found.isEmpty()) {
            return sheet;
        }
        List<Stroke> kept = new ArrayList<>();
        List<Stroke> left = new ArrayList<>();
        sheet.strokes().forEach(stroke -> (found.contains(stroke) ? left : kept).add(stroke));
        left.forEach(stroke -> account.failed(stroke.entity(), "crosses too many other lines"));
        notes.warn(
                NoticeCode.LIMIT_REACHED,
                left.size() + " lines that cross more than " + Limits.CROSSINGS_OF_A_LINE
                        + " others each were left out",
                account.place(left.getFirst()));
        return new Sheet(kept, sheet.labels());
    }

    private static List<Stroke> of(List<Stroke> strokes) {
        StrokeCurves curves = StrokeCurves.of(strokes);
        BitSet crossing = Tangle.of(curves.list(), Limits.CROSSINGS_OF_A_LINE);
        BitSet found = new BitSet();
        if (crossing.cardinality() > Limits.CROSSING_LINES) {
            crossing.stream().forEach(curve -> found.set(curves.owner(curve)));
        }
        return found.stream().mapToObj(strokes::get).toList();
    }
}
