package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.LayerRule;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Gap;
import org.cadlift.vectorize.linework.LayerFilter;
import org.cadlift.vectorize.linework.LayerRules;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Scribble;
import org.cadlift.vectorize.linework.Sheet;
import org.cadlift.vectorize.linework.SheetReader;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.opening.Openings;
import org.cadlift.vectorize.profile.ProfileReader;
import org.cadlift.vectorize.profile.Profiles.Piece;
import org.cadlift.vectorize.room.Rooms;
import org.cadlift.vectorize.wall.WallReader;

/// Reads one drawing; see the package for the steps.
final class Reading {
    /// What a drawing does not tell: doors and passages 2100 mm high, windows from 1000 to 2200 mm.
    private static final double DOOR_HEAD_MM = 2_100;

    private static final double WINDOW_SILL_MM = 1_000;
    private static final double WINDOW_HEAD_MM = 2_200;

    private final CadDrawing drawing;
    private final Vectorize.Options options;
    private final LayerRules rules;
    private Account account;
    private Notes notes = new Notes();
    private Mode mode = Mode.AUTO;
    private int walls;
    private int profiles;
    private int rooms;
    private int openings;
    private final Parts parts = new Parts();
    private Optional<Gap> smallestGap = Optional.empty();

    private Reading(CadDrawing drawing, Vectorize.Options options) {
        this.drawing = drawing;
        this.options = options;
        rules = new LayerRules(options.rules());
        account = new Account(drawing);
    }

    static Outcome<Plan> of(CadDrawing drawing, Vectorize.Options options) {
        if (drawing.entities().isEmpty()) {
            return Outcome.failed(FailureCode.CAD_NO_ENTITIES, FailureCode.CAD_NO_ENTITIES.message());
        }
        LayerFilter filter = new LayerFilter(options.layers());
        if (!options.layers().isEmpty() && !selectsAny(drawing, filter)) {
            return Outcome.failed(FailureCode.CAD_NO_VALID_LAYERS, noLayers(drawing, options.layers()));
        }
        Reading reading = new Reading(drawing, options);
        Outcome<Plan> outcome = reading.read(filter, options.mode());
        boolean again =
                options.mode() == Mode.AUTO && reading.mode == Mode.BUILDING && outcome instanceof Outcome.Failed<Plan>;
        if (again) {
            Reading second = new Reading(drawing, options);
            second.notes.tell(
                    NoticeCode.MODE_CHOSEN,
                    "Read as profile: the drawing has a building's size, but no walls were found in it",
                    Place.NOWHERE);
            return second.read(filter, Mode.PROFILE);
        }
        return outcome;
    }

    private static boolean selectsAny(CadDrawing drawing, LayerFilter filter) {
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                if (entity.fate() == Fate.OPEN && filter.selects(figure.layer())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String noLayers(CadDrawing drawing, List<String> wanted) {
        TreeSet<String> drawn = new TreeSet<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                drawn.add(figure.layer());
            }
        }
        return "No entity lies on a layer that matches " + String.join(", ", wanted) + "; layers with entities: "
                + (drawn.isEmpty() ? "none" : String.join(", ", drawn));
    }

    private Outcome<Plan> read(LayerFilter filter, Mode wanted) {
        Sheet drawn = SheetReader.read(drawing, filter, options.only2d(), options.toleranceMm(), account, notes);
        Sheet sheet = Scribble.without(rules.applied(drawn, account, notes), account, notes);
        mode = wanted == Mode.AUTO ? ModeChoice.of(sheet, options.wallThicknessMm(), rules, notes) : wanted;
        List<Storey> storeys = new ArrayList<>();
        List<Level> levels = Levels.of(sheet, mode, notes);
        for (Level level : levels) {
            switch (mode) {
                case BUILDING -> building(level, levels.size() == 1, storeys);
                case PROFILE -> storeys.add(profiles(level));
                case AUTO -> throw new AssertionError("the mode was chosen");
            }
        }
        if (walls + profiles == 0) {
            Finding failure = Finding.error(FailureCode.CAD_NO_CLOSED_SHAPES, nothingClosed(sheet), gapPlace());
            storeys.removeIf(Storey::isEmpty);
            return Outcome.failed(failure, notes.list(), plan(storeys, sheet));
        }
        return Outcome.made(plan(storeys, sheet), notes.list());
    }

    private Plan plan(List<Storey> storeys, Sheet sheet) {
        return new Plan(mode, drawing.origin(), storeys, account.ledger(), rules.finishes(sheet.strokes()));
    }

    private List<Piece> pieces(List<Stroke> strokes) {
        List<Piece> pieces = new ArrayList<>();
        for (List<Stroke> plane : Elevations.of(strokes, options.toleranceMm())) {
            ProfileReader.Result result =
                    ProfileReader.read(plane, extent(strokes), options.toleranceMm(), account, notes);
            pieces.addAll(result.pieces());
            result.smallestGap().ifPresent(this::remember);
        }
        return pieces;
    }

    private Storey profiles(Level level) {
        List<Piece> pieces = pieces(level.strokes());
        return new Storey(
                level.name(),
                level.elevation(),
                Rise.STOREY,
                new Point(0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                profiles(pieces, level));
    }

    /// Adds the storey, or the storeys when it is the only level and several plans stand on it side by side.
    private void building(Level level, boolean alone, List<Storey> storeys) {
        List<Stroke> solid = new ArrayList<>();
        List<Stroke> others = new ArrayList<>();
        for (Stroke stroke : level.strokes()) {
            (rules.says(stroke.layer(), LayerRule.Kind.SOLID) ? solid : others).add(stroke);
        }
        Level own = solid.isEmpty()
                ? level
                : new Level(level.name(), level.elevation(), level.zMm(), others, level.labels());
        BuildingReader.Result read = BuildingReader.read(own, extent(level.strokes()), options, account, notes);
        account = read.account();
        notes = read.notes();
        BuildingReader.Result result = solid.isEmpty() ? read : read.with(pieces(solid));
        result.read().smallestGap().ifPresent(this::remember);
        List<PlansBeside.Part> parts = alone ? PlansBeside.of(result, level.labels(), notes) : List.of();
        if (parts.isEmpty()) {
            storeys.add(storey(level, result, new Point(0, 0)));
        }
        for (PlansBeside.Part part : parts) {
            Level storey = new Level(part.name(), part.elevation(), level.zMm(), List.of(), List.of());
            storeys.add(storey(storey, part.result(), part.offset()));
        }
    }

    private Storey storey(Level level, BuildingReader.Result result, Point offset) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < result.walls().size(); i++) {
            order.add(i);
        }
        order = byPlace(order, i -> result.walls().get(i).region());
        String[] ids = new String[order.size()];
        List<Wall> made = new ArrayList<>();
        for (int i : order) {
            WallReader.Piece piece = result.walls().get(i);
            ids[i] = "w" + ++walls;
            double stated = piece.strokes().getFirst().figure().thicknessMm();
            made.add(new Wall(
                    ids[i],
                    piece.region(),
                    piece.thicknessMm(),
                    height(stated, piece.strokes()),
                    piece.confidence(),
                    account.provenance(piece.strokes())));
        }
        List<Room> found = new ArrayList<>();
        for (Rooms.Free room : byPlace(result.rooms(), Rooms.Free::region)) {
            found.add(new Room("r" + ++rooms, room.name(), room.region()));
        }
        return new Storey(
                level.name(),
                level.elevation(),
                Rise.STOREY,
                offset,
                made,
                found,
                openings(result, ids),
                parts.columns(result.columns(), account),
                parts.stairs(result.flights(), account),
                profiles(result.read().solids(), level));
    }

    private List<Opening> openings(BuildingReader.Result result, String[] wallIds) {
        List<Opening> made = new ArrayList<>();
        for (BuildingReader.Hosted hosted :
                byPlace(result.openings(), hosted -> hosted.opening().region())) {
            Openings.Found found = hosted.opening();
            boolean window = found.kind() == Opening.Kind.WINDOW;
            made.add(new Opening(
                    "o" + ++openings,
                    found.kind(),
                    wallIds[hosted.wall()],
                    found.region(),
                    found.center(),
                    found.axis(),
                    found.widthMm(),
                    Rise.ofMm(window ? WINDOW_SILL_MM : 0),
                    Rise.ofMm(window ? WINDOW_HEAD_MM : DOOR_HEAD_MM),
                    found.swing(),
                    found.confidence(),
                    found.strokes().isEmpty()
                            ? undrawn(result.walls().get(hosted.wall()))
                            : account.provenance(found.strokes())));
        }
        return made;
    }

    /// Gives a passage that nothing draws the layer of its wall, and none of the wall's many handles.
    private static Provenance undrawn(WallReader.Piece wall) {
        Figure figure = wall.strokes().getFirst().figure();
        return new Provenance(figure.layer(), figure.rgb(), List.of());
    }

    private List<Profile> profiles(List<Piece> pieces, Level level) {
        List<Piece> ordered = byPlace(pieces, Piece::region);
        ordered.sort(Comparator.comparingDouble(Piece::zMm));
        List<Profile> made = new ArrayList<>();
        for (Piece piece : ordered) {
            double thickness = piece.thicknessMm();
            // A negative thickness extrudes downwards (DXF group 39).
            double drawn = piece.zMm() - level.zMm() + Math.min(0, thickness);
            double base = rule(piece.strokes()).flatMap(LayerRule::elevationMm).orElse(drawn);
            made.add(new Profile(
                    "p" + ++profiles,
                    piece.region(),
                    base,
                    height(thickness, piece.strokes()),
                    account.provenance(piece.strokes())));
        }
        return made;
    }

    /// Gives the height that the drawing states, else a rule, else that of the storey.
    private Rise height(double statedMm, List<Stroke> strokes) {
        if (statedMm != 0) {
            return Rise.ofMm(Math.abs(statedMm));
        }
        return rule(strokes).flatMap(LayerRule::heightMm).map(Rise::ofMm).orElse(Rise.STOREY);
    }

    private Optional<LayerRule> rule(List<Stroke> strokes) {
        return rules.of(strokes.getFirst().layer());
    }

    /// Gives things in the order of the lower left corners of their regions' boxes, row by row, then by size.
    private static <T> List<T> byPlace(List<T> things, Function<T, Region> region) {
        record Placed<T>(T thing, Box box, double area) {}
        List<Placed<T>> placed = new ArrayList<>(things.size());
        for (T thing : things) {
            Region own = region.apply(thing);
            placed.add(new Placed<>(thing, own.bounds(), own.area()));
        }
        placed.sort(Comparator.comparingDouble((Placed<T> one) -> one.box.minY())
                .thenComparingDouble(one -> one.box.minX())
                .thenComparingDouble(one -> one.box.maxY())
                .thenComparingDouble(one -> one.box.maxX())
                .thenComparingDouble(Placed::area));
        List<T> ordered = new ArrayList<>(things.size());
        placed.forEach(one -> ordered.add(one.thing));
        return ordered;
    }

    private static double extent(List<Stroke> strokes) {
        Box box = Box.EMPTY;
        for (Stroke stroke : strokes) {
            box = box.union(stroke.bounds());
        }
        return Math.max(box.width(), box.height());
    }

    private void remember(Gap gap) {
        if (smallestGap.isEmpty() || gap.mm() < smallestGap.get().mm()) {
            smallestGap = Optional.of(gap);
        }
    }

    private String nothingClosed(Sheet sheet) {
        String base = String.format(
                Locale.ROOT,
                "No closed shape found among %d lines and arcs",
                sheet.strokes().size());
        return smallestGap
                .filter(gap -> Double.isFinite(gap.mm()))
                .map(gap -> base + ". " + gap.describe())
                .orElse(base);
    }

    private Place gapPlace() {
        return smallestGap.map(gap -> account.placeAt(gap.stroke(), gap.at())).orElse(Place.NOWHERE);
    }
}
