package org.cadlift.plane;

import java.util.ArrayList;
import java.util.List;

/// Combines curves of one cluster: nodes them, traces faces, counts windings and outlines the faces a rule keeps.
final class Combine {
    /// Each further try takes ten times the tolerance, up to a micrometre's thousandfold.
    private static final int TRIES = 4;

    /// The group of curves that bound nothing, but part what they run through.
    static final int PARTING = -1;

    private Combine() {}

    /// Gives the regions of the faces kept.
    ///
    /// @param groups the group of each curve: 0 or 1 as the rule knows them, or [#PARTING]
    static List<Region> of(List<Curve> curves, int[] groups, Rule rule) {
        return of(curves, groups, rule, 0);
    }

    /// @param grainMm points nearer than this are one
    static List<Region> of(List<Curve> curves, int[] groups, Rule rule, double grainMm) {
        double tolerance = Math.max(grainMm, Noding.tolerance(curves));
        return of(curves, groups, rule, new int[0], tolerance, Integer.MAX_VALUE);
    }

    /// Gives the parts of a region along a cut.
    static List<Region> parted(Region region, Segment cut, double tolerance) {
        List<Curve> curves = new ArrayList<>();
        for (Loop loop : region.loops()) {
            curves.addAll(loop.curves());
        }
        int[] groups = new int[curves.size() + 1];
        groups[curves.size()] = PARTING;
        curves.add(cut);
        int holes = region.holes().size();
        return of(curves, groups, (first, second) -> first > 0, new int[0], tolerance, holes);
    }

    /// Gives the regions within an odd number of loops; loops that take the same way count once.
    ///
    /// @param loops the loop each curve belongs to, ascending from 0
    static List<Region> evenOdd(List<Curve> curves, int[] loops) {
        Rule odd = (first, second) -> (first & 1) != 0;
        return of(curves, new int[curves.size()], odd, loops, Noding.tolerance(curves), Integer.MAX_VALUE);
    }

    /// @param holesBelow regions with fewer holes are looked at for pinches; each cut must leave fewer
    private static List<Region> of(
            List<Curve> curves, int[] given, Rule rule, int[] loops, double leastTolerance, int holesBelow) {
        double tolerance = leastTolerance;
        for (int attempt = 1; ; attempt++) {
            Noding noding = Noding.of(curves, tolerance);
            Faces faces = new Faces(noding, tolerance);
            int[] groups = loops.length == 0 ? given : Duplicates.muted(noding.pieces(), given, loops);
            Windings windings = new Windings(noding.pieces(), faces, groups);
            if ((faces.sound() && windings.sound()) || attempt == TRIES) {
                return outline(noding, faces, windings, groups, rule, tolerance, holesBelow);
            }
            tolerance *= 10;
        }
    }

    private static List<Region> outline(
            Noding noding, Faces faces, Windings windings, int[] groups, Rule rule, double tolerance, int holesBelow) {
        boolean[] kept = new boolean[faces.count()];
        for (int face = 1; face < kept.length; face++) {
            kept[face] = rule.keeps(windings.first(face), windings.second(face));
        }
        boolean[] parting = new boolean[groups.length];
        for (int i = 0; i < groups.length; i++) {
            parting[i] = groups[i] == PARTING;
        }
        Cleaning cleaning = new Cleaning(noding);
        // The region whose boundary last passed each vertex, counted from 1.
        int[] passed = new int[noding.vertices().size()];
        int number = 0;
        List<Region> regions = new ArrayList<>();
        for (List<int[]> halves : Outline.of(noding, faces, kept, parting).regions()) {
            List<Loop> loops = new ArrayList<>(halves.size());
            boolean pinched = false;
            number++;
            for (int[] half : halves) {
                for (int each : half) {
                    int vertex = faces.fans().origin(each);
                    pinched |= passed[vertex] == number;
                    passed[vertex] = number;
                }
                Loop loop = cleaning.loop(half);
                // What is thinner than the tolerance is a trace of rounding, not a shape.
                boolean outer = loops.isEmpty();
                double area = outer ? loop.signedArea() : -loop.signedArea();
                if (area > tolerance * loop.length()) {
                    loops.add(loop);
                } else if (outer) {
                    break;
                }
            }
            if (!loops.isEmpty()) {
                Region region = Ordered.region(loops.getFirst(), loops.subList(1, loops.size()));
                int holes = region.holes().size();
                regions.addAll(
                        pinched && holes > 0 && holes < holesBelow ? Pinch.open(region, tolerance) : List.of(region));
            }
        }
        return regions;
    }
}
