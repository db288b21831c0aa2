package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Bridges;
import org.cadlift.plane.Grain;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Unites walls.
public final class Joining {
    /// Walls nearer than this may touch.
    private static final double NEAR_MM = 1;

    private Joining() {}

    /// Unites walls that touch; each takes the thickness of its largest part and the strokes of all. What nothing draws
    /// and touches no wall is left out.
    public static List<Piece> of(List<Piece> walls) {
        if (walls.size() < 2 || apart(walls)) {
            return walls.stream().filter(wall -> !wall.strokes().isEmpty()).toList();
        }
        List<Region> united = Overlay.union(regions(walls), Grain.BUILDING_MM);
        List<List<Piece>> parts = new ArrayList<>();
        united.forEach(region -> parts.add(new ArrayList<>()));
        Regions places = Regions.of(united);
        for (Piece piece : walls) {
            int at = places.at(piece.region().outer().curves().getFirst().at(0.5));
            if (at != Regions.NONE) {
                parts.get(at).add(piece);
            }
        }
        handOn(united, parts);
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < united.size(); i++) {
            if (isDrawn(parts.get(i))) {
                pieces.add(joined(united.get(i), parts.get(i)));
            }
        }
        return pieces;
    }

    /// Gives regions that nothing draws the parts of those that they touch, and so on from one to the next: a union
    /// that would touch itself in a point is cut through, and a cut may run through what closes an opening.
    private static void handOn(List<Region> united, List<List<Piece>> parts) {
        BoxIndex index = BoxIndex.of(united.stream().map(Region::bounds).toArray(Box[]::new));
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < parts.size(); i++) {
                List<Piece> own = parts.get(i);
                if (!isDrawn(own)) {
                    index.meeting(united.get(i).bounds().grown(NEAR_MM), other -> {
                        if (isDrawn(parts.get(other))) {
                            own.addAll(parts.get(other));
                        }
                    });
                    more |= isDrawn(own);
                }
            }
        }
    }

    private static boolean isDrawn(List<Piece> parts) {
        return parts.stream().anyMatch(part -> !part.strokes().isEmpty());
    }

    /// Unites walls with what closes them over openings and with what fills the slits that this leaves.
    ///
    /// @param walls that do not touch
    /// @param closings quadrangles, drawn by nothing
    public static List<Piece> closed(List<Piece> walls, List<Piece> closings) {
        Bridges.Result bridged = Bridges.of(regions(walls), regions(closings));
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < bridged.regions().size(); i++) {
            List<Piece> parts =
                    Arrays.stream(bridged.parts().get(i)).mapToObj(walls::get).toList();
            pieces.add(joined(bridged.regions().get(i), parts));
        }
        if (bridged.others().isEmpty()) {
            return pieces;
        }
        List<Piece> others = bridged.others().stream().map(closings::get).toList();
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(others);
        all.addAll(Slits.of(others, pieces));
        return of(all);
    }

    private static List<Region> regions(List<Piece> walls) {
        return walls.stream().map(Piece::region).toList();
    }

    /// Says whether no two walls come near each other.
    private static boolean apart(List<Piece> walls) {
        Box[] boxes = new Box[walls.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = walls.get(i).region().bounds();
        }
        BoxIndex tree = BoxIndex.of(boxes);
        int[] meetings = new int[1];
        for (Box box : boxes) {
            tree.meeting(box.grown(NEAR_MM), i -> meetings[0]++);
        }
        return meetings[0] == boxes.length;
    }

    private static Piece joined(Region region, List<Piece> parts) {
        Piece largest = parts.getFirst();
        double area = 0;
        double confidence = 1;
        for (Piece part : parts) {
            double own = part.region().area();
            if (own > area) {
                area = own;
                largest = part;
            }
            confidence = Math.min(confidence, part.confidence());
        }
        return new Piece(region, largest.thicknessMm(), confidence, strokes(parts));
    }

    /// Lists what draws the parts in file order, each stroke once: pieces of one wall are all drawn by its strokes.
    private static List<Stroke> strokes(List<Piece> parts) {
        if (parts.size() == 1) {
            return parts.getFirst().strokes();
        }
        Set<Stroke> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Stroke> strokes = new ArrayList<>();
        for (Piece part : parts) {
            part.strokes().stream().filter(seen::add).forEach(strokes::add);
        }
        strokes.sort(Comparator.comparingInt(Stroke::entity));
        return strokes;
    }
}
