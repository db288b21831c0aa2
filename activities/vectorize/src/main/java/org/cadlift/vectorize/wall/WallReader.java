package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.BoxTree;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.OpenEnds;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Outlines;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.profile.Profiles;

/// Reads the strokes of one storey as walls.
public final class WallReader {
    /// Open lines are the faces of walls, not axes, when at least this part of them runs in pairs.
    private static final double PAIRED_SHARE = 0.5;

    private static final String SINGLE = "single line in a plan of double lines";

    private final double extentMm;
    private final double wallThicknessMm;
    private final double toleranceMm;
    private final Account account;
    private final Notes notes;
    private final List<Piece> walls = new ArrayList<>();
    private final List<Profiles.Piece> solids = new ArrayList<>();
    private Optional<OpenEnds.Gap> smallestGap = Optional.empty();

    private WallReader(double extentMm, double wallThicknessMm, double toleranceMm, Account account, Notes notes) {
        this.extentMm = extentMm;
        this.wallThicknessMm = wallThicknessMm;
        this.toleranceMm = toleranceMm;
        this.account = account;
        this.notes = notes;
    }

    /// Is a region of wall.
    ///
    /// @param strokes what it was drawn by, in file order
    public record Piece(Region region, double thicknessMm, double confidence, List<Stroke> strokes) {
        public Piece {
            strokes = List.copyOf(strokes);
        }
    }

    /// Is what was found.
    ///
    /// @param walls regions that do not overlap
    /// @param solids regions that are no walls
    /// @param smallestGap the least gap between ends of strokes that stayed open
    public record Result(List<Piece> walls, List<Profiles.Piece> solids, Optional<OpenEnds.Gap> smallestGap) {}

    /// Reads the strokes and settles each.
    ///
    /// @param wallThicknessMm for outlines and lines that show no thickness; 0 leaves outlines solid
    public static Result read(
            List<Stroke> strokes,
            double extentMm,
            double wallThicknessMm,
            double toleranceMm,
            Account account,
            Notes notes) {
        WallReader reader = new WallReader(extentMm, wallThicknessMm, toleranceMm, account, notes);
        reader.read(WallLines.of(strokes, account, notes));
        return new Result(reader.united(), reader.solids, reader.smallestGap);
    }

    private void read(List<Stroke> strokes) {
        List<Stroke> lines = new ArrayList<>();
        for (Stroke stroke : strokes) {
            if (stroke.widthMm() >= Pairs.LEAST_MM) {
                band(stroke);
            } else {
                lines.add(stroke);
            }
        }
        Outlines outlines = Outlines.of(lines, extentMm, toleranceMm, account, notes);
        List<Outline> closed = new ArrayList<>();
        List<Outline> fills = new ArrayList<>();
        for (Outline outline : outlines.closed()) {
            (outline.isFill() ? fills : closed).add(outline);
        }
        if (isDouble(outlines.open(), closed)) {
            doubleLines(outlines.open(), closed);
        } else {
            boolean showsThickness = closed(closed);
            axes(outlines.open(), closed, showsThickness);
        }
        if (walls.isEmpty() && solids.isEmpty()) {
            closed(fills);
        }
        for (Outline fill : fills) {
            fill.strokes().forEach(stroke -> account.annotation(stroke.entity(), "fills what lines bound"));
        }
    }

    private void band(Stroke stroke) {
        for (Region region : Offset.stroke(stroke.curves(), stroke.widthMm() / 2)) {
            walls.add(new Piece(region, stroke.widthMm(), 0.8, List.of(stroke)));
        }
        account.used(List.of(stroke));
    }

    private boolean isDouble(List<Stroke> open, List<Outline> closed) {
        List<Segment> lines = segments(open);
        if (lines.isEmpty()) {
            return false;
        }
        List<Segment> partners = new ArrayList<>(lines);
        for (Outline outline : closed) {
            addSegments(outline.loop().curves(), partners);
        }
        return Pairs.share(lines, partners) >= PAIRED_SHARE;
    }

    private static List<Segment> segments(List<Stroke> strokes) {
        List<Segment> segments = new ArrayList<>();
        strokes.forEach(stroke -> addSegments(stroke.curves(), segments));
        return segments;
    }

    private static void addSegments(List<Curve> curves, List<Segment> segments) {
        for (Curve curve : curves) {
            if (curve instanceof Segment segment) {
                segments.add(segment);
            }
        }
    }

    /// Reads open double lines together with the outlines; outlines that bound none of their walls stand for
    /// themselves.
    private void doubleLines(List<Stroke> open, List<Outline> closed) {
        List<Stroke> all = new ArrayList<>(open);
        for (Outline outline : closed) {
            all.addAll(outline.strokes());
        }
        all.sort(Comparator.comparingInt(Stroke::entity));
        DoubleLines.Result faces = DoubleLines.of(all, toleranceMm);
        walls.addAll(faces.walls());
        List<Stroke> loose = new ArrayList<>();
        Set<Stroke> bounding = Collections.newSetFromMap(new IdentityHashMap<>());
        faces.bounding().stream().forEach(i -> bounding.add(all.get(i)));
        account.used(bounding);
        for (Stroke stroke : open) {
            if (!bounding.contains(stroke)) {
                loose.add(stroke);
            }
        }
        List<Outline> others = new ArrayList<>();
        for (Outline outline : closed) {
            if (outline.strokes().stream().noneMatch(bounding::contains)) {
                others.add(outline);
            }
        }
        boolean none = walls.isEmpty();
        if (none) {
            closed(others);
        } else {
            for (Outline other : others) {
                other.strokes().forEach(stroke -> account.annotation(stroke.entity(), "bounds no wall"));
            }
        }
        for (Stroke stroke : loose) {
            account.ignored(stroke.entity(), SINGLE);
        }
        OpenEnds.gaps(loose, toleranceMm).forEach(this::remember);
    }

    /// Says whether any wall is drawn by both its faces.
    private boolean closed(List<Outline> outlines) {
        OutlineWalls.Result result = OutlineWalls.of(outlines, wallThicknessMm, account, notes);
        walls.addAll(result.walls());
        solids.addAll(result.solids());
        return result.showsThickness();
    }

    private void axes(List<Stroke> open, List<Outline> closed, boolean showsThickness) {
        if (open.isEmpty()) {
            return;
        }
        if (showsThickness) {
            open.forEach(stroke -> account.ignored(stroke.entity(), SINGLE));
            return;
        }
        if (wallThicknessMm == 0) {
            OpenEnds.report(open, toleranceMm, account, notes).ifPresent(this::remember);
            return;
        }
        List<Piece> along = Axes.of(open, closed, wallThicknessMm, toleranceMm);
        walls.addAll(along);
        if (along.isEmpty()) {
            open.forEach(stroke -> account.ignored(stroke.entity(), "lines too close to be axes of walls"));
        } else {
            account.used(open);
        }
    }

    private void remember(OpenEnds.Gap gap) {
        if (smallestGap.isEmpty() || gap.mm() < smallestGap.get().mm()) {
            smallestGap = Optional.of(gap);
        }
    }

    /// Unites walls that touch; each takes the thickness of its largest part and the strokes of all.
    private List<Piece> united() {
        if (walls.size() < 2 || apart()) {
            return walls;
        }
        List<Region> regions = new ArrayList<>();
        walls.forEach(piece -> regions.add(piece.region()));
        List<Region> united = Overlay.union(regions);
        Box[] boxes = new Box[united.size()];
        List<Locate> locates = new ArrayList<>();
        List<List<Piece>> parts = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = united.get(i).bounds();
            locates.add(Locate.of(united.get(i)));
            parts.add(new ArrayList<>());
        }
        BoxTree tree = BoxTree.of(boxes);
        for (Piece piece : walls) {
            Curve side = piece.region().outer().curves().getFirst();
            boolean[] found = new boolean[1];
            tree.meeting(Box.of(side.at(0.5), side.at(0.5)).grown(toleranceMm), i -> {
                if (!found[0] && locates.get(i).at(side.at(0.5)) != Position.OUTSIDE) {
                    found[0] = true;
                    parts.get(i).add(piece);
                }
            });
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            pieces.add(joined(united.get(i), parts.get(i).isEmpty() ? walls : parts.get(i)));
        }
        return pieces;
    }

    /// Says whether no two walls come near each other.
    private boolean apart() {
        Box[] boxes = new Box[walls.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = walls.get(i).region().bounds();
        }
        BoxTree tree = BoxTree.of(boxes);
        int[] meetings = new int[1];
        for (Box box : boxes) {
            tree.meeting(box.grown(toleranceMm), i -> meetings[0]++);
        }
        return meetings[0] == boxes.length;
    }

    private static Piece joined(Region region, List<Piece> parts) {
        Piece largest = parts.getFirst();
        double confidence = 1;
        List<Stroke> strokes = new ArrayList<>();
        for (Piece part : parts) {
            if (part.region().area() > largest.region().area()) {
                largest = part;
            }
            confidence = Math.min(confidence, part.confidence());
            strokes.addAll(part.strokes());
        }
        strokes.sort(Comparator.comparingInt(Stroke::entity));
        return new Piece(region, largest.thicknessMm(), confidence, strokes);
    }
}
