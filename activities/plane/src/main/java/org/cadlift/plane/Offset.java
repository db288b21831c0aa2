package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Moves boundaries by a distance, with mitred corners. Every point of a result keeps the whole distance, because it is
/// made by laying strips along the boundary and taking them away, or adding them: parallels of lines are lines, of
/// arcs concentric arcs; a mitre at an arc runs along its tangent. Past the mitre limit (ten times the distance) a
/// corner is cut square at the distance. What would be thinner than a micrometre is left out.
public final class Offset {
    private Offset() {}

    /// Gives what is left of the region when `mm` is taken away along its whole boundary: none, one or several.
    ///
    /// @throws IllegalArgumentException when the distance is negative or no number
    public static List<Region> inset(Region region, double mm) {
        return offset(region, mm, false, (first, second) -> first > 0 && second <= 0);
    }

    /// Says whether [#inset] leaves nothing of the region, without computing it. Arcs are looked at as chords within a
    /// tenth of a millimetre, and what is left for less than a hundredth counts as nothing.
    ///
    /// @throws IllegalArgumentException when the distance is not positive
    public static boolean takesAll(Region region, double mm) {
        if (!(mm > 0)) {
            throw new IllegalArgumentException("offset by " + mm);
        }
        return !Parallels.exceeds(region, mm);
    }

    /// Gives the region grown by `mm` along its whole boundary, its holes shrunk.
    ///
    /// @throws IllegalArgumentException when the distance is negative or no number
    public static List<Region> outset(Region region, double mm) {
        return offset(region, mm, true, (first, second) -> first > 0 || second > 0);
    }

    private static List<Region> offset(Region region, double mm, boolean outwards, Rule rule) {
        if (!(mm >= 0)) {
            throw new IllegalArgumentException("offset by " + mm);
        }
        if (mm == 0) {
            return List.of(region);
        }
        List<Curve> curves = new ArrayList<>();
        Bands bands = new Bands(mm);
        for (Loop loop : region.loops()) {
            curves.addAll(loop.curves());
            bands.along((outwards ? loop.reversed() : loop).curves());
        }
        int own = curves.size();
        for (Loop band : bands.loops()) {
            curves.addAll(band.curves());
        }
        int[] groups = new int[curves.size()];
        for (int i = own; i < groups.length; i++) {
            groups[i] = 1;
        }
        return cleaned(Combine.of(curves, groups, rule));
    }

    /// Gives the walls along the axes: united, with flat open ends and mitred joins where axes meet. Axes may cross,
    /// branch and overlap.
    ///
    /// @throws IllegalArgumentException when the half width is not positive
    public static List<Region> stroke(List<? extends Curve> axes, double halfWidthMm) {
        if (!(halfWidthMm > 0)) {
            throw new IllegalArgumentException("half width " + halfWidthMm);
        }
        Noding noding = Noding.of(axes, Noding.tolerance(axes));
        Fans fans = new Fans(
                noding.pieces(),
                noding.vertices().size(),
                new boolean[noding.pieces().size()]);
        Bands bands = new Bands(halfWidthMm);
        boolean[] done = new boolean[2 * noding.pieces().size()];
        for (int half = 0; half < done.length; half++) {
            List<Curve> way = new ArrayList<>();
            for (int h = half; !done[h]; h = fans.next(h)) {
                done[h] = true;
                way.add(fans.curve(h));
            }
            if (!way.isEmpty()) {
                bands.along(way);
            }
        }
        return cleaned(Overlay.nonZero(bands.loops()));
    }

    /// Leaves out what is thinner than a micrometre, and the corners at which nothing turns.
    private static List<Region> cleaned(List<Region> regions) {
        List<Region> cleaned = new ArrayList<>();
        for (Region region : regions) {
            if (region.area() > Bands.SMOOTH_MM * region.outer().length()) {
                cleaned.add(Straightening.of(region));
            }
        }
        return Ordered.regions(cleaned);
    }
}
