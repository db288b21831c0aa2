package org.cadlift.vectorize.wall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cadlift.contract.NoticeCode;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Clearance;
import org.cadlift.vectorize.linework.Nesting;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.profile.Profiles;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Reads closed outlines as walls.
///
/// An outline as thin as a wall is one. Any other that lies in none is the outer face of a building: outlines 40 to
/// 600 mm inside it, or as near to one of those, are the walls' other faces when together they fill half of it; without
/// such, walls of the thickness given run along it inside, and around each courtyard in it, unless other layers hold
/// walls drawn by both faces and its own does not. What is smaller than a courtyard, or lies in a room, is furniture
/// unless it forms a ring of its own.
final class OutlineWalls {
    /// The least courtyard: 6 m², nowhere narrower than 2 m.
    private static final double COURTYARD_AREA_MM2 = 6e6;

    private static final double COURTYARD_WIDTH_MM = 2_000;
    /// Rooms fill at least this part of a building; less beside an outer face is furniture.
    private static final double ROOMS_SHARE = 0.5;
    /// What is smaller in both directions than a cupboard is no room.
    private static final double ROOM_WIDTH_MM = 600;
    /// Walls in a building are this much longer than thick.
    private static final double SLENDER = 2.5;

    private final List<Outline> outlines;
    private final Nesting nesting;
    private final double thicknessMm;
    private final Account account;
    private final Notes notes;
    private final List<Piece> walls = new ArrayList<>();
    private final List<Profiles.Piece> solids = new ArrayList<>();
    /// Layers of walls drawn by both faces.
    private final Set<String> layersOfWalls = new HashSet<>();
    /// Outer faces that show no thickness, read last.
    private final List<Integer> lones = new ArrayList<>();

    private OutlineWalls(List<Outline> outlines, double thicknessMm, Account account, Notes notes) {
        this.outlines = outlines;
        this.nesting = Nesting.of(outlines);
        this.thicknessMm = thicknessMm;
        this.account = account;
        this.notes = notes;
    }

    /// Is what was found.
    ///
    /// @param showsThickness whether any wall is drawn by both its faces
    record Result(List<Piece> walls, List<Profiles.Piece> solids, boolean showsThickness) {}

    static Result of(List<Outline> outlines, double thicknessMm, Account account, Notes notes) {
        List<Piece> thin = new ArrayList<>();
        List<Outline> others = new ArrayList<>();
        for (Outline outline : outlines) {
            Region region = Region.of(outline.loop());
            if (Thickness.isWall(region) && slenderness(region) >= SLENDER) {
                thin.add(new Piece(region, Thickness.of(region), 0.8, outline.strokes()));
            } else {
                others.add(outline);
            }
        }
        List<Outline> united = Profiles.unite(others);
        OutlineWalls reader = new OutlineWalls(united, thicknessMm, account, notes);
        for (int i = 0; i < united.size(); i++) {
            if (reader.nesting.parent(i) == Nesting.NONE) {
                reader.face(i);
            }
        }
        reader.bars(thin);
        boolean showsThickness = !reader.layersOfWalls.isEmpty();
        reader.lones.forEach(reader::lone);
        return new Result(reader.walls, reader.solids, showsThickness);
    }

    private static double slenderness(Region region) {
        double thickness = Thickness.of(region);
        return region.area() / (thickness * thickness);
    }

    /// Takes thin outlines as walls, save those on another layer than the outline around them: shelves and leaves.
    private void bars(List<Piece> thin) {
        Box[] boxes = new Box[outlines.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = outlines.get(i).loop().bounds();
        }
        BoxIndex tree = BoxIndex.of(boxes);
        for (Piece bar : thin) {
            Box box = bar.region().bounds();
            Point within = bar.region().outer().curves().getFirst().at(0.5);
            int[] least = {Nesting.NONE};
            tree.meeting(box, i -> {
                boolean nearer = least[0] == Nesting.NONE
                        || outlines.get(i).loop().area()
                                < outlines.get(least[0]).loop().area();
                if (nearer && Locate.of(outlines.get(i).loop()).at(within) == Position.INSIDE) {
                    least[0] = i;
                }
            });
            String layer = bar.strokes().getFirst().layer();
            if (least[0] == Nesting.NONE || outlines.get(least[0]).layer().equals(layer)) {
                walls.add(bar);
                layersOfWalls.add(layer);
            } else {
                bar.strokes().forEach(stroke -> account.annotation(stroke.entity(), "thin outline inside a room"));
            }
        }
    }

    /// Reads an outer face with all that lies in it.
    private void face(int outer) {
        List<Integer> children = nesting.children(outer);
        List<Integer> rooms = rooms(outer, children);
        if (rooms.isEmpty()) {
            lones.add(outer);
            return;
        }
        Set<Integer> faces = new HashSet<>(rooms);
        List<Stroke> strokes = new ArrayList<>(outlines.get(outer).strokes());
        List<Loop> holes = new ArrayList<>();
        for (int child : children) {
            boolean cut = faces.contains(child) || isCourtyard(child);
            if (cut) {
                holes.add(outlines.get(child).loop());
                strokes.addAll(outlines.get(child).strokes());
                inside(child);
            } else {
                furniture(child);
            }
        }
        for (Region region : cut(outer, holes)) {
            walls.add(new Piece(region, Thickness.of(region), 0.9, strokes));
        }
        strokes.forEach(stroke -> layersOfWalls.add(stroke.layer()));
    }

    /// Lists the children that are inner faces of the outer outline's walls.
    private List<Integer> rooms(int outer, List<Integer> children) {
        List<Integer> near = new ArrayList<>();
        List<Integer> far = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int child : children) {
            if (isRoomSized(child)) {
                if (isWallApart(outer, child)) {
                    near.add(child);
                    open.add(child);
                } else {
                    far.add(child);
                }
            }
        }
        while (!open.isEmpty()) {
            int from = open.poll();
            List<Integer> joining = far.stream()
                    .filter(candidate -> isWallApart(from, candidate))
                    .toList();
            far.removeAll(joining);
            near.addAll(joining);
            open.addAll(joining);
        }
        double area = 0;
        for (int room : near) {
            area += outlines.get(room).loop().area();
        }
        return area >= ROOMS_SHARE * outlines.get(outer).loop().area() ? near : List.of();
    }

    private boolean isWallApart(int a, int b) {
        double apart = Clearance.between(outlines.get(a).loop(), outlines.get(b).loop(), Pairs.GREATEST_MM + 1);
        return apart >= Pairs.LEAST_MM - 1 && apart <= Pairs.GREATEST_MM + 1;
    }

    private boolean isRoomSized(int outline) {
        Box box = outlines.get(outline).loop().bounds();
        return Math.min(box.width(), box.height()) >= ROOM_WIDTH_MM;
    }

    private boolean isCourtyard(int outline) {
        Loop loop = outlines.get(outline).loop();
        Box box = loop.bounds();
        return loop.area() >= COURTYARD_AREA_MM2 && Math.min(box.width(), box.height()) >= COURTYARD_WIDTH_MM;
    }

    /// Builds walls of the thickness given inside an outline that shows none, or the solid region when it is 0.
    private void lone(int outer) {
        Outline outline = outlines.get(outer);
        if (!layersOfWalls.isEmpty() && !layersOfWalls.contains(outline.layer())) {
            aside(outer, "outline on a layer without walls");
            return;
        }
        List<Integer> children = nesting.children(outer);
        List<Stroke> strokes = new ArrayList<>(outline.strokes());
        List<Loop> courtyards = new ArrayList<>();
        for (int child : children) {
            boolean courtyard = isCourtyard(child)
                    && Clearance.between(outline.loop(), outlines.get(child).loop(), Pairs.GREATEST_MM)
                            >= Pairs.GREATEST_MM;
            if (courtyard) {
                courtyards.add(outlines.get(child).loop());
                strokes.addAll(outlines.get(child).strokes());
                inside(child);
            } else {
                furniture(child);
            }
        }
        for (Region region : cut(outer, courtyards)) {
            if (thicknessMm == 0) {
                solids.add(new Profiles.Piece(region, strokes, outline.zMm()));
                continue;
            }
            List<Region> free = Offset.inset(region, thicknessMm);
            if (free.isEmpty()) {
                String message = String.format(
                        Locale.ROOT,
                        "The outline is too narrow for walls of %.4g mm on both sides; it was built solid",
                        thicknessMm);
                notes.warn(NoticeCode.WALL_COLLAPSED, message, account.place(outline.first()));
                walls.add(new Piece(region, Thickness.of(region), 0.5, strokes));
                continue;
            }
            for (Region wall : hollow(region, free)) {
                walls.add(new Piece(wall, thicknessMm, 0.7, strokes));
            }
        }
    }

    private static List<Region> hollow(Region region, List<Region> free) {
        boolean simple = region.holes().isEmpty();
        List<Loop> holes = new ArrayList<>();
        for (Region part : free) {
            simple &= part.holes().isEmpty();
            holes.add(part.outer().reversed());
        }
        return simple ? List.of(new Region(region.outer(), holes)) : Overlay.difference(List.of(region), free);
    }

    private List<Region> cut(int outer, List<Loop> holes) {
        Region whole = Region.of(outlines.get(outer).loop());
        if (holes.isEmpty()) {
            return List.of(whole);
        }
        List<Region> regions = new ArrayList<>();
        holes.forEach(hole -> regions.add(Region.of(hole)));
        return Overlay.difference(List.of(whole), regions);
    }

    /// Reads what lies in a room or courtyard: rings are walls of their own, the rest is furniture.
    private void inside(int room) {
        for (int child : nesting.children(room)) {
            if (rooms(child, nesting.children(child)).isEmpty()) {
                furniture(child);
            } else {
                face(child);
            }
        }
    }

    private void furniture(int outline) {
        aside(outline, "small outline inside a room");
    }

    private void aside(int outline, String reason) {
        for (Stroke stroke : outlines.get(outline).strokes()) {
            account.annotation(stroke.entity(), reason);
        }
        nesting.children(outline).forEach(child -> aside(child, reason));
    }
}
