package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.plan.Opening;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.vectorize.column.Columns;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.LayerRules;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.opening.Gaps;
import org.cadlift.vectorize.opening.Jogs;
import org.cadlift.vectorize.opening.Openings;
import org.cadlift.vectorize.opening.Swings;
import org.cadlift.vectorize.paper.Paper;
import org.cadlift.vectorize.profile.Profiles;
import org.cadlift.vectorize.room.Rooms;
import org.cadlift.vectorize.stair.Flight;
import org.cadlift.vectorize.stair.Flights;
import org.cadlift.vectorize.wall.GlassFronts;
import org.cadlift.vectorize.wall.Joining;
import org.cadlift.vectorize.wall.LayerChoice;
import org.cadlift.vectorize.wall.LayerWords;
import org.cadlift.vectorize.wall.Racks;
import org.cadlift.vectorize.wall.Spaces;
import org.cadlift.vectorize.wall.Standing;
import org.cadlift.vectorize.wall.WallReader;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Reads one storey of a building: walls, what opens them, and the rooms between.
///
/// Which layers hold walls is tried: a choice that layer names support less counts only when it closes half as
/// many rooms again, or when the others close none.
final class BuildingReader {
    private static final int MORE = 2;
    /// Rooms that count for a choice: from a closet to a hall; larger is the space around a building.
    private static final double LEAST_ROOM_MM2 = 1.5e6;

    private static final double GREATEST_ROOM_MM2 = 2e9;

    private final Level level;
    private final double extentMm;
    private final Vectorize.Options options;
    private final LayerWords words;

    private BuildingReader(Level level, double extentMm, Vectorize.Options options) {
        this.level = level;
        this.extentMm = extentMm;
        this.options = options;
        words = new LayerWords(new LayerRules(options.rules()));
    }

    /// Is an opening with the index of its wall.
    record Hosted(Openings.Found opening, int wall) {}

    /// Is what one choice of layers gives, with its own account and notes.
    ///
    /// @param walls that do not touch one another
    /// @param read what the walls were read from
    record Result(
            List<Piece> walls,
            List<Hosted> openings,
            List<Rooms.Free> rooms,
            List<Columns.Found> columns,
            List<Flight> flights,
            WallReader.Result read,
            Account account,
            Notes notes) {
        /// Gives the same with more solids.
        Result with(List<Profiles.Piece> solids) {
            List<Profiles.Piece> all = new ArrayList<>(read.solids());
            all.addAll(solids);
            return new Result(
                    walls,
                    openings,
                    rooms,
                    columns,
                    flights,
                    new WallReader.Result(read.walls(), all, read.breaks(), read.smallestGap()),
                    account,
                    notes);
        }
    }

    static Result read(Level sheet, double extentMm, Vectorize.Options options, Account account, Notes notes) {
        Level level = withoutPaper(sheet, account);
        BuildingReader reader = new BuildingReader(level, extentMm, options);
        Swings swings = Swings.of(level.strokes());
        Straights lines = Straights.of(level.strokes());
        Flights flights = Flights.of(lines, level.labels());
        Result best = null;
        for (LayerChoice choice : LayerChoice.of(level.strokes(), reader.words)) {
            Result other = reader.read(choice, lines, swings, flights, account.copy(), notes.copy());
            best = best == null || isBetter(other, best) ? other : best;
        }
        return Objects.requireNonNull(best);
    }

    private static Level withoutPaper(Level level, Account account) {
        Set<Stroke> paper = Paper.of(level.strokes(), level.labels());
        if (paper.isEmpty()) {
            return level;
        }
        paper.forEach(stroke -> account.annotation(stroke.entity(), "frame or table of the sheet"));
        List<Stroke> strokes = level.strokes().stream()
                .filter(stroke -> !paper.contains(stroke))
                .toList();
        return new Level(level.name(), level.elevation(), level.zMm(), strokes, level.labels());
    }

    private static boolean isBetter(Result other, Result best) {
        if (best.walls().isEmpty() && best.read().solids().isEmpty()) {
            return !other.walls().isEmpty() || !other.read().solids().isEmpty();
        }
        return count(other) >= MORE * count(best) + MORE;
    }

    /// Counts what walls are there for: rooms, and doors whose leaves hang in them.
    private static int count(Result result) {
        int count = 0;
        for (Rooms.Free room : result.rooms()) {
            double area = room.region().area();
            count += area >= LEAST_ROOM_MM2 && area <= GREATEST_ROOM_MM2 ? 1 : 0;
        }
        for (Hosted hosted : result.openings()) {
            count += hosted.opening().swing() != Opening.Swing.NONE ? 1 : 0;
        }
        return count;
    }

    private Result read(
            LayerChoice layers, Straights straights, Swings swings, Flights flights, Account account, Notes notes) {
        List<Stroke> lines = new ArrayList<>();
        for (Stroke stroke : level.strokes()) {
            if (!swings.draws(stroke) && !flights.draws(stroke)) {
                lines.add(stroke);
            }
        }
        WallReader.Result read = WallReader.read(
                lines, layers, words, extentMm, options.wallThicknessMm(), options.toleranceMm(), account, notes);
        List<Piece> united = Racks.without(Joining.of(read.walls()), account);
        Gaps unfilled = Gaps.of(regions(united));
        List<Piece> drawn = filled(united, unfilled);
        Gaps gaps = drawn.equals(united) ? unfilled : Gaps.of(regions(drawn));
        List<Openings.Found> openings =
                new ArrayList<>(Openings.of(regions(drawn), gaps, swings, level.strokes(), straights, layers(drawn)));
        List<Piece> closed = Joining.closed(drawn, closings(openings));
        List<GlassFronts.Leg> fronts = GlassFronts.of(closed, straights);
        fronts.forEach(leg -> openings.add(Openings.pane(leg.pane(), leg.depthMm(), leg.strokes())));
        Fuzz.Cleared cleared = Fuzz.without(glazed(closed, fronts), openings);
        List<Piece> joined = cleared.walls();
        Spaces between = Spaces.ofPieces(joined);
        List<Piece> walls = Standing.of(joined, between, words);
        Spaces spaces = walls.size() == joined.size() ? between : Spaces.ofPieces(walls);
        List<Rooms.Free> rooms = Rooms.of(spaces, level.labels());
        List<Hosted> hosted = Entrances.of(hosted(cleared.openings(), walls), rooms);
        List<Region> standing = regions(walls);
        List<Columns.Found> columns = Columns.of(level.strokes(), standing, extentMm, options.toleranceMm(), account);
        List<Flight> climbing = walls.isEmpty() ? List.of() : flights.list();
        columns.forEach(column -> account.used(column.strokes()));
        climbing.forEach(flight -> account.used(flight.strokes()));
        settle(walls, hosted, read, swings, account);
        tell(hosted, notes);
        OpenOutlines.of(read.breaks(), standing, hosted).forEach(gap -> gap.warn(account, notes));
        return new Result(walls, hosted, rooms, columns, climbing, read, account, notes);
    }

    /// Gives what fills the openings between two pieces of wall.
    private static List<Piece> closings(List<Openings.Found> openings) {
        List<Piece> closings = new ArrayList<>();
        for (Openings.Found opening : openings) {
            if (opening.closes() && opening.isCut()) {
                closings.add(new Piece(opening.region(), opening.depthMm(), 1, List.of()));
            }
        }
        return closings;
    }

    private static List<Piece> glazed(List<Piece> walls, List<GlassFronts.Leg> fronts) {
        if (fronts.isEmpty()) {
            return walls;
        }
        List<Piece> all = new ArrayList<>(walls);
        fronts.forEach(leg -> all.add(GlassFronts.piece(leg)));
        return Joining.of(all);
    }

    private static List<Region> regions(List<Piece> walls) {
        return walls.stream().map(Piece::region).toList();
    }

    private static Set<String> layers(List<Piece> walls) {
        Set<String> layers = new HashSet<>();
        walls.forEach(wall -> wall.strokes().forEach(stroke -> layers.add(stroke.layer())));
        return layers;
    }

    /// Fills what is too narrow for an opening.
    private static List<Piece> filled(List<Piece> walls, Gaps gaps) {
        List<Piece> all = new ArrayList<>(walls);
        List<Region> fillings = new ArrayList<>(gaps.fillings());
        fillings.addAll(Jogs.fillings(regions(walls)));
        for (Region filling : fillings) {
            all.add(new Piece(
                    filling, Math.min(filling.bounds().width(), filling.bounds().height()), 1, List.of()));
        }
        return all.size() == walls.size() ? walls : Joining.of(all);
    }

    /// Finds the wall of each opening: it stands in one, or between two where no wall was closed over it.
    private static List<Hosted> hosted(List<Openings.Found> openings, List<Piece> walls) {
        Regions regions = Regions.of(regions(walls));
        List<Hosted> hosted = new ArrayList<>();
        for (Openings.Found opening : openings) {
            Point beyond = opening.axis().times(opening.widthMm() / 2 + 2);
            boolean between = opening.closes() && !opening.isCut();
            int host = regions.inside(between ? opening.center().minus(beyond) : opening.center());
            if (host >= 0 && (!between || regions.inside(opening.center().plus(beyond)) >= 0)) {
                hosted.add(new Hosted(opening, host));
            }
        }
        return hosted;
    }

    private static void tell(List<Hosted> openings, Notes notes) {
        for (Hosted hosted : openings) {
            Openings.Found opening = hosted.opening();
            if (!opening.isCut()) {
                String message = String.format(
                        Locale.ROOT, "What may be an opening %.0f mm wide is proposed and not cut", opening.widthMm());
                notes.tell(
                        NoticeCode.OPENING_UNCUT,
                        message,
                        Place.at("", "", opening.center().x(), opening.center().y()));
            }
        }
    }

    private static void settle(
            List<Piece> walls, List<Hosted> openings, WallReader.Result read, Swings swings, Account account) {
        walls.forEach(wall -> account.used(wall.strokes()));
        openings.forEach(hosted -> account.used(hosted.opening().strokes()));
        read.solids().forEach(solid -> account.used(solid.strokes()));
        for (Piece wall : read.walls()) {
            wall.strokes().forEach(stroke -> account.annotation(stroke.entity(), "stands apart from the building"));
        }
        swings.strokes().forEach(stroke -> account.annotation(stroke.entity(), "door leaf in no wall"));
    }
}
