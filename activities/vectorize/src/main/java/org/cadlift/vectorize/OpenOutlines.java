package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.vectorize.linework.Gap;

/// Tells the gaps that keep outlines open from those that mean something: openings, and what was filled as wall.
///
/// 1. A gap of [#SLIP_MM] or less is a slip of the hand and is told, also where the wall was closed all the same.
/// 2. A wider one is not told where it lies in wall or in an opening, save one in a passage that nothing draws when
///    it breaks a single face: the other face runs on, and nobody passes.
/// 3. Of gaps side by side, in both faces of one wall, the least is told.
final class OpenOutlines {
    private static final double SLIP_MM = 100;
    /// The faces of one wall are no farther apart.
    private static final double WALL_MM = 600;
    /// Sine of the angle, and share of the size, by which gaps in two faces of a wall differ.
    private static final double ALIKE = 0.2;

    private OpenOutlines() {}

    /// Gives the gaps to be told, the least first.
    ///
    /// @param walls as they stand
    static List<Gap> of(List<Gap> gaps, List<Region> walls, List<BuildingReader.Hosted> openings) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        Regions standing = Regions.of(walls);
        Regions opened = Regions.of(
                openings.stream().map(hosted -> hosted.opening().region()).toList());
        Map<Integer, List<Gap>> inOpenings = new HashMap<>();
        List<Gap> open = new ArrayList<>();
        for (Gap gap : gaps) {
            int opening = opened.at(gap.middle());
            if (gap.mm() <= SLIP_MM) {
                open.add(gap);
            } else if (opening != Regions.NONE) {
                inOpenings.computeIfAbsent(opening, at -> new ArrayList<>()).add(gap);
            } else if (standing.inside(gap.middle()) == Regions.NONE) {
                open.add(gap);
            }
        }
        inOpenings.forEach((opening, within) -> {
            if (within.size() == 1 && openings.get(opening).opening().kind() == Opening.Kind.GAP) {
                open.addAll(within);
            }
        });
        open.sort(Comparator.comparingDouble(Gap::mm));
        List<Gap> told = new ArrayList<>();
        for (Gap gap : open) {
            if (told.stream().noneMatch(other -> areBeside(gap, other))) {
                told.add(gap);
            }
        }
        return told;
    }

    private static boolean areBeside(Gap a, Gap b) {
        Point first = a.to().minus(a.at());
        Point second = b.to().minus(b.at());
        return a.middle().distance(b.middle()) <= WALL_MM
                && Math.abs(first.cross(second)) <= ALIKE * a.mm() * b.mm()
                && Math.abs(a.mm() - b.mm()) <= ALIKE * Math.max(a.mm(), b.mm());
    }
}
