package org.cadlift.vectorize.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.plane.Sets;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Nesting;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Stroke;

/// Makes solid regions of the outlines of one elevation.
public final class Profiles {
    private Profiles() {}

    /// Is a region with holes to extrude.
    ///
    /// @param strokes those of the outer outline, which lends layer and colour, then those of the holes
    public record Piece(Region region, List<Stroke> strokes, double zMm) {
        public Piece {
            strokes = List.copyOf(strokes);
        }

        /// Gives the extrusion that the outer outline itself states, 0 for none.
        public double thicknessMm() {
            return strokes.getFirst().figure().thicknessMm();
        }
    }

    /// Nests the outlines by the even-odd rule and reports what became of their strokes.
    public static List<Piece> of(List<Outline> drawn, Account account, Notes notes) {
        Nesting asDrawn = Nesting.of(drawn);
        List<Outline> outlines = unite(drawn, asDrawn);
        Nesting nesting = outlines.equals(drawn) ? asDrawn : Nesting.of(outlines);
        boolean[] apart = nesting.apart();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            if (nesting.depth(i) % 2 == 0) {
                add(pieces, i, outlines, nesting, apart[i], account, notes);
            }
        }
        return pieces;
    }

    /// Unites outlines of one layer that cross.
    public static List<Outline> unite(List<Outline> outlines) {
        return unite(outlines, Nesting.of(outlines));
    }

    /// Unites outlines of one layer that cross; those that only touch stay apart, as do those of different layers.
    private static List<Outline> unite(List<Outline> outlines, Nesting nesting) {
        Sets clusters = new Sets(outlines.size());
        boolean any = false;
        for (Nesting.Pair pair : nesting.contacts()) {
            boolean sameLayer =
                    outlines.get(pair.a()).layer().equals(outlines.get(pair.b()).layer());
            if (pair.crossing() && sameLayer) {
                clusters.join(pair.a(), pair.b());
                any = true;
            }
        }
        if (!any) {
            return outlines;
        }
        List<Outline> united = new ArrayList<>();
        for (int[] members : clusters.groups()) {
            unite(Arrays.stream(members).mapToObj(outlines::get).toList(), united);
        }
        return united;
    }

    private static void unite(List<Outline> members, List<Outline> united) {
        if (members.size() == 1) {
            united.add(members.getFirst());
            return;
        }
        List<Region> regions = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        for (Outline member : members) {
            regions.add(Region.of(member.loop()));
            strokes.addAll(member.strokes());
        }
        strokes.sort(Comparator.comparingInt(Stroke::entity));
        for (Region region : Overlay.union(regions)) {
            for (Loop loop : region.loops()) {
                united.add(
                        new Outline(loop.counterClockwise(), members.getFirst().zMm(), strokes));
            }
        }
    }

    private static void add(
            List<Piece> pieces,
            int at,
            List<Outline> outlines,
            Nesting nesting,
            boolean apart,
            Account account,
            Notes notes) {
        Outline outer = outlines.get(at);
        List<Integer> children = nesting.children(at);
        List<Stroke> strokes = new ArrayList<>(outer.strokes());
        List<Loop> holes = new ArrayList<>();
        for (int child : children) {
            Outline hole = outlines.get(child);
            strokes.addAll(hole.strokes());
            holes.add(hole.loop().reversed());
        }
        List<Region> regions = apart ? List.of(new Region(outer.loop(), holes)) : without(outer, holes);
        boolean any = false;
        for (Region region : regions) {
            if (region.area() >= Limits.REGION_AREA_MM2) {
                pieces.add(new Piece(region, strokes, outer.zMm()));
                any = true;
            }
        }
        if (any) {
            account.used(strokes);
        } else {
            notes.warn(
                    NoticeCode.OUTLINE_TOO_SMALL,
                    "Nothing is left of the outline when what lies in it is taken away",
                    account.place(outer.first()));
            strokes.forEach(stroke -> account.failed(stroke.entity(), "outline too small"));
        }
    }

    private static List<Region> without(Outline outer, List<Loop> holes) {
        List<Region> what = new ArrayList<>();
        for (Loop hole : holes) {
            what.add(Region.of(hole));
        }
        return Overlay.difference(List.of(Region.of(outer.loop())), what);
    }
}
