package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Gap;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.OpenEnds;
import org.cadlift.vectorize.linework.Outline;
import org.cadlift.vectorize.linework.Outlines;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.profile.Profiles;

/// Reads the strokes of one storey as walls.
public final class WallReader {
    /// Lines that miss each other by less meet: nobody sees it at the scale of a plan.
    private static final double HEALED_MM = 5;
    /// Double lines are the plan's walls when they take up this part of its lines.
    private static final double ENOUGH = 0.2;

    private static final String SINGLE = "single line in a plan of double lines";

    private final LayerWords words;
    private final double extentMm;
    private final double wallThicknessMm;
    private final double toleranceMm;
    private final Account account;
    private final Notes notes;
    private final List<Piece> walls = new ArrayList<>();
    private final List<Profiles.Piece> solids = new ArrayList<>();
    private final List<Gap> breaks = new ArrayList<>();
    private Optional<Gap> smallestGap = Optional.empty();

    private WallReader(
            LayerWords words,
            double extentMm,
            double wallThicknessMm,
            double toleranceMm,
            Account account,
            Notes notes) {
        this.words = words;
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

        /// Gives what draws any of the pieces.
        static Set<Stroke> strokes(List<Piece> pieces) {
            int most = pieces.stream().mapToInt(piece -> piece.strokes().size()).sum();
            Set<Stroke> strokes = Collections.newSetFromMap(new IdentityHashMap<>(most));
            pieces.forEach(piece -> strokes.addAll(piece.strokes()));
            return strokes;
        }
    }

    /// Is what was found.
    ///
    /// @param walls regions that may overlap
    /// @param solids regions that are no walls
    /// @param breaks gaps in lines of walls, which may be openings and are not told yet
    /// @param smallestGap the least gap between ends of strokes that stayed open
    public record Result(List<Piece> walls, List<Profiles.Piece> solids, List<Gap> breaks, Optional<Gap> smallestGap) {}

    /// Reads the strokes and settles those that are no walls.
    ///
    /// @param wallThicknessMm for outlines and lines that show no thickness; 0 leaves outlines solid
    public static Result read(
            List<Stroke> strokes,
            LayerChoice layers,
            LayerWords words,
            double extentMm,
            double wallThicknessMm,
            double toleranceMm,
            Account account,
            Notes notes) {
        WallReader reader = new WallReader(words, extentMm, wallThicknessMm, toleranceMm, account, notes);
        WallLines.Result drawn = WallLines.of(strokes, layers, words, account, notes);
        reader.read(drawn.lines(), drawn.hatched());
        return new Result(reader.walls, reader.solids, reader.breaks, reader.smallestGap);
    }

    private void read(List<Stroke> strokes, Set<Stroke> hatched) {
        List<Stroke> lines = new ArrayList<>();
        List<Stroke> wide = new ArrayList<>();
        for (Stroke stroke : strokes) {
            (stroke.widthMm() >= Pairs.LEAST_MM ? wide : lines).add(stroke);
        }
        boolean both = doubleLines(lines, hatched);
        bands(wide);
        if (!both) {
            outlines(lines, !wide.isEmpty());
        }
        fills(lines.stream().filter(Stroke::isFill).toList());
        if (!both || !wide.isEmpty() || lines.stream().anyMatch(Stroke::closed)) {
            // The ends of open double lines were moved to meet.
            walls.addAll(Slits.of(walls, List.of()));
        }
    }

    private void outlines(List<Stroke> lines, boolean besideBands) {
        Outlines outlines = Outlines.of(lines, extentMm, toleranceMm, account, notes);
        List<Outline> closed = new ArrayList<>();
        List<Outline> fills = new ArrayList<>();
        for (Outline outline : outlines.closed()) {
            (outline.isFill() ? fills : closed).add(outline);
        }
        Tiles tiles = wallThicknessMm > 0 ? Tiles.of(closed, toleranceMm) : new Tiles(closed, List.of());
        boolean showsThickness = closed(tiles.outlines());
        breaks(lines, showsThickness);
        List<Stroke> open = new ArrayList<>(outlines.open());
        open.addAll(tiles.between());
        axes(open, tiles.outlines(), showsThickness || besideBands);
        if (walls.isEmpty() && solids.isEmpty()) {
            closed(fills);
        }
    }

    /// Reads solid fillings on the layers of walls that no lines bound.
    private void fills(List<Stroke> fills) {
        Set<String> layers = layers();
        walls.addAll(FilledWalls.of(
                fills.stream().filter(fill -> layers.contains(fill.layer())).toList(), walls));
        fills.forEach(fill -> account.annotation(fill.entity(), "fills what lines bound"));
    }

    /// Reads wide polylines as walls of their width; where walls of lines enclose rooms, only those on the same layers.
    private void bands(List<Stroke> wide) {
        List<Piece> bands = new ArrayList<>();
        for (Stroke stroke : wide) {
            for (Region region : Offset.stroke(stroke.curves(), stroke.widthMm() / 2)) {
                bands.add(new Piece(region, stroke.widthMm(), 0.8, List.of(stroke)));
            }
        }
        Set<String> layers = layers();
        List<Piece> all = new ArrayList<>(walls);
        all.addAll(bands);
        List<Piece> joined = bands.isEmpty() ? List.of() : Joining.of(all);
        boolean besideRooms = Standing.of(joined, Spaces.ofPieces(joined), words).stream()
                .anyMatch(wall -> Standing.enclosesRooms(wall)
                        && wall.strokes().stream().anyMatch(stroke -> stroke.widthMm() < Pairs.LEAST_MM));
        for (Piece band : bands) {
            Stroke stroke = band.strokes().getFirst();
            if (besideRooms && !layers.contains(stroke.layer())) {
                account.annotation(stroke.entity(), "wide line beside walls of lines");
            } else {
                walls.add(band);
            }
        }
    }

    /// Reads double lines; says whether they are enough to be the plan's walls.
    private boolean doubleLines(List<Stroke> lines, Set<Stroke> hatched) {
        List<Stroke> all = PairedLayers.of(
                lines.stream().filter(stroke -> !stroke.isFill()).toList(), hatched);
        double length = 0;
        for (Stroke stroke : all) {
            length += stroke.length();
        }
        double healedMm = Math.max(toleranceMm, HEALED_MM);
        List<FreeEnd> free = FreeEnd.of(all, healedMm);
        DoubleLines.Result faces = DoubleLines.of(all, free, healedMm);
        if (faces.walls().isEmpty() || 2 * faces.lengthMm() < ENOUGH * length) {
            return false;
        }
        walls.addAll(faces.walls());
        Set<Stroke> bounding = Piece.strokes(faces.walls());
        List<Stroke> loose = new ArrayList<>();
        for (Stroke stroke : lines) {
            if (!bounding.contains(stroke)) {
                if (stroke.closed()) {
                    account.annotation(stroke.entity(), "bounds no wall");
                } else {
                    loose.add(stroke);
                    account.ignored(stroke.entity(), SINGLE);
                }
            }
        }
        OpenEnds.gaps(loose, toleranceMm).stream().findFirst().ifPresent(this::remember);
        breaks.addAll(Pairs.paired(Breaks.of(all, free), all));
        return true;
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
        }
    }

    /// Finds gaps in axes, or where walls show their thickness in what lies on their layers.
    private void breaks(List<Stroke> lines, boolean showsThickness) {
        Set<String> layers = layers();
        List<Stroke> drawn = lines.stream()
                .filter(stroke -> !stroke.isFill() && (!showsThickness || layers.contains(stroke.layer())))
                .toList();
        breaks.addAll(Breaks.of(drawn, FreeEnd.of(drawn, toleranceMm)));
    }

    private Set<String> layers() {
        Set<String> layers = new HashSet<>();
        walls.forEach(wall -> wall.strokes().forEach(stroke -> layers.add(stroke.layer())));
        return layers;
    }

    private void remember(Gap gap) {
        if (smallestGap.isEmpty() || gap.mm() < smallestGap.get().mm()) {
            smallestGap = Optional.of(gap);
        }
    }
}
