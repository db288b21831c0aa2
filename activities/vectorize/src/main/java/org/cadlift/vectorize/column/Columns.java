package org.cadlift.vectorize.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Locate;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Position;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Outlines;
import org.cadlift.vectorize.linework.PerLayer;
import org.cadlift.vectorize.linework.Stroke;

/// Finds columns by their size and by what fills or names them.
public final class Columns {
    /// The thinnest post and the thickest pillar.
    private static final double LEAST_MM = 100;

    private static final double GREATEST_MM = 1_500;
    /// What is longer in proportion is a piece of wall.
    private static final double SLENDER = 3.5;
    /// Other than walls, columns stand off them by no less.
    private static final double BESIDE_MM = 20;

    /// Outline, core and cross.
    private static final int MOST_INSIDE = 12;

    private static final double ROUNDING = 1e-6;
    private static final double FILLED = 0.8;
    private static final double NAMED = 0.9;
    private static final List<String> WORDS = List.of(
            "column", "-cols", "_cols", "stütze", "stuetze", "säule", "saeule", "poteau", "pilar", "pilastr", "kolon",
            "колонн", "słup", "slup", "柱", "기둥");

    /// Patterns of floors, and what stands on them, are filled too.
    private static final List<String> OTHERWISE =
            List.of("patt", "furn", "mobil", "möbel", "moebel", "meuble", "fixt", "sanit", "plumb", "equip", "plant");

    private Columns() {}

    /// Is a column.
    ///
    /// @param strokes what draws it, in file order
    public record Found(Region region, double confidence, List<Stroke> strokes) {
        public Found {
            strokes = List.copyOf(strokes);
        }
    }

    /// Gives the columns inside a building.
    ///
    /// @param walls regions that do not overlap
    /// @param extentMm of the drawing
    /// @param account of which a copy is used: what comes of outlines is told where they are read for walls
    public static List<Found> of(
            List<Stroke> strokes, List<Region> walls, double extentMm, double toleranceMm, Account account) {
        Box building = Box.EMPTY;
        for (Region wall : walls) {
            building = building.union(wall.bounds());
        }
        List<Stroke> small = new ArrayList<>();
        PerLayer<Boolean> columns = new PerLayer<>(Columns::isNamed);
        for (Stroke stroke : strokes) {
            boolean named = columns.of(stroke.layer());
            boolean filled = stroke.isFill() && !isOtherwise(stroke.layer());
            if ((filled || named) && fits(stroke.bounds(), named) && building.contains(stroke.bounds())) {
                small.add(stroke);
            }
        }
        if (small.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        List<Stroke> lines = strokes.stream().filter(stroke -> !stroke.isFill()).toList();
        BoxIndex tree = BoxIndex.of(lines.stream().map(Stroke::bounds).toArray(Box[]::new));
        Outlines outlines = Outlines.of(small, extentMm, toleranceMm, account.copy(), new Notes());
        for (Outline outline : outlines.closed()) {
            Loop loop = outline.loop().counterClockwise();
            if (fits(loop.bounds(), false) && inside(loop.bounds(), lines, tree) <= MOST_INSIDE) {
                double sure = isNamed(outline.layer()) ? NAMED : FILLED;
                found.add(new Found(Region.of(loop), sure, outline.strokes()));
            }
        }
        return apart(found, walls);
    }

    /// Says whether a layer holds patterns of floors, furniture and the like by its name.
    private static boolean isOtherwise(String layer) {
        String name = layer.toLowerCase(Locale.ROOT);
        return OTHERWISE.stream().anyMatch(name::contains);
    }

    private static boolean isNamed(String layer) {
        String name = layer.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(name::contains);
    }

    /// Says whether a box is a column's; `inPart` for what may be one side of it.
    private static boolean fits(Box box, boolean inPart) {
        double less = Math.min(box.width(), box.height());
        double more = Math.max(box.width(), box.height());
        return more <= GREATEST_MM && (inPart || (less >= LEAST_MM && more <= SLENDER * less));
    }

    /// Counts the lines in a box: a chair has many, a column at most a cross and a core.
    private static int inside(Box box, List<Stroke> lines, BoxIndex tree) {
        int[] count = {0};
        tree.meeting(box, i -> {
            Stroke line = lines.get(i);
            count[0] += box.contains(line.bounds()) ? line.curves().size() : 0;
        });
        return count[0];
    }

    /// Leaves out what touches a wall, and all but the surest, largest and first where several stand in one place.
    private static List<Found> apart(List<Found> found, List<Region> walls) {
        List<Found> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingDouble((Found one) -> -one.confidence())
                .thenComparingDouble(one -> -one.region().area())
                .thenComparing(one -> one.region().bounds().center()));
        Box[] boxes = new Box[walls.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = walls.get(i).bounds();
        }
        BoxIndex tree = BoxIndex.of(boxes);
        List<Locate> locates = walls.stream().map(Locate::of).toList();
        List<Found> kept = new ArrayList<>();
        for (Found one : ordered) {
            Box box = one.region().bounds();
            boolean[] free = {true};
            tree.meeting(
                    box.grown(BESIDE_MM),
                    i -> free[0] &= isFree(box, locates.get(i)) && !isIn(one.region(), walls.get(i), locates.get(i)));
            if (free[0]
                    && kept.stream().noneMatch(other -> other.region().bounds().intersects(box))) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparing(one -> one.region().bounds().center()));
        return kept;
    }

    /// Says whether nothing of a column stands out of a wall: it fills what is wall anyway.
    private static boolean isIn(Region column, Region wall, Locate locate) {
        boolean isDrawnIn = column.outer().curves().stream()
                .allMatch(side ->
                        locate.at(side.start()) != Position.OUTSIDE && locate.at(side.at(0.5)) != Position.OUTSIDE);
        if (!isDrawnIn) {
            return false;
        }
        double out = 0;
        for (Region part : Overlay.difference(List.of(column), List.of(wall))) {
            out += part.area();
        }
        return out <= ROUNDING * column.area();
    }

    /// Says whether no corner, side or middle of a box that is a little larger lies in a wall.
    private static boolean isFree(Box box, Locate wall) {
        Box around = box.grown(BESIDE_MM);
        for (int x = 0; x <= 2; x++) {
            for (int y = 0; y <= 2; y++) {
                Point at = new Point(around.minX() + around.width() * x / 2, around.minY() + around.height() * y / 2);
                if (wall.at(at) != Position.OUTSIDE) {
                    return false;
                }
            }
        }
        return true;
    }
}
