package org.cadlift.extrude;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.Limits;
import org.cadlift.extrude.Elements.Label;
import org.cadlift.extrude.Elements.Span;
import org.cadlift.extrude.solid.Prism;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Element.Kind;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Is where the storeys of a plan are built, from the lowest up.
final class Site {
    /// A slab takes no more of a storey.
    private static final double SLAB_SHARE = 0.5;

    private final List<Storey> storeys;
    private final double heightMm;
    private final double slabMm;
    private final Materials materials;
    private final Elements elements = new Elements();
    private final Walls walls;
    private final Stairs stairs;
    private final Ceilings ceilings;
    private final Roofs roofs;
    private final List<Floor> floors = new ArrayList<>();
    private final List<Building.Space> spaces = new ArrayList<>();
    /// What stands where slabs and ceilings may come.
    private final List<Standing> standing = new ArrayList<>();

    private int columns;
    private int slabs;
    private int profiles;

    Site(Plan plan, Extrude.Options options) {
        storeys = plan.storeys();
        heightMm = options.heightMm();
        slabMm = Math.min(options.slabMm(), SLAB_SHARE * heightMm);
        materials = Materials.of(plan);
        walls = new Walls(elements, materials, heightMm);
        stairs = new Stairs(elements, materials);
        ceilings = new Ceilings(options.ceilingMm(), elements, materials);
        roofs = new Roofs(options.roof(), elements, materials);
        storeys.forEach(storey -> floors.add(Floor.of(storey)));
    }

    Elements elements() {
        return elements;
    }

    Building building(String name, Point3 origin, List<Building.Level> levels) {
        return new Building(
                name,
                origin,
                levels,
                elements.list(),
                walls.pierced(),
                elements.joined(),
                elements.assemblies(),
                walls.known(),
                spaces);
    }

    /// Builds a storey, after all below it.
    void build(int level) {
        Storey storey = storeys.get(level);
        double floorMm = storey.elevation().mm(heightMm);
        List<Region> upright = new ArrayList<>();
        int firstWall = standing.size();
        for (Wall wall : storey.walls()) {
            Interruption.check();
            Span span = new Span(floorMm, floorMm + wall.height().mm(heightMm));
            walls.add(storey, wall, level, span, floors.get(level));
            standing.add(new Standing(wall.region().moved(storey.offset()), span));
            upright.add(wall.region());
        }
        int behindWalls = standing.size();
        for (Column column : storey.columns()) {
            Span span = new Span(floorMm, floorMm + column.height().mm(heightMm));
            column(column, storey.offset(), level, span, upright);
        }
        double storeyMm = storey.height().mm(heightMm);
        boolean hasStoreyAbove = level + 1 < storeys.size();
        stairs.build(storey, level, new Span(floorMm, floorMm + storeyMm), upright, hasStoreyAbove);
        slab(level, floorMm);
        for (Profile profile : storey.profiles()) {
            Interruption.check();
            profiles++;
            double base = floorMm + profile.baseMm();
            Span span = new Span(base, base + profile.height().mm(heightMm));
            elements.add(
                    label(profile.id(), Kind.PROFILE, "Profile " + profiles, level, profile.source()),
                    profile.region(),
                    storey.offset(),
                    span,
                    List.of());
            standing.add(new Standing(profile.region().moved(storey.offset()), span));
        }
        roofs.build(seat(level, new Span(floorMm, floorMm + storeyMm)));
        // The walls of a storey bound its rooms, and stand in none.
        List<Standing> inside = new ArrayList<>(standing);
        inside.subList(firstWall, behindWalls).clear();
        rooms(level, new Span(floorMm, floorMm + storeyMm), inside);
    }

    private Label label(String id, Kind kind, String name, int level, Provenance source) {
        return new Label(id, kind, name, level, materials.look(source), source);
    }

    /// Adds a column, without what of it stands in a wall.
    private void column(Column column, Point offset, int level, Span span, List<Region> walls) {
        columns++;
        Label label = label(column.id(), Kind.COLUMN, "Column " + columns, level, column.source());
        int first = elements.list().size();
        for (Region region : Overlay.difference(List.of(column.region()), Floor.near(column.region(), walls))) {
            elements.add(label, region, offset, span, List.of());
            standing.add(new Standing(region.moved(offset), span));
        }
        if (elements.list().size() > first + 1) {
            elements.join(first, label.name());
        }
    }

    /// Adds the slab under a storey: its top is the floor, and it ends at the walls and columns that stand below, which
    /// keep their full height.
    private void slab(int level, double floorMm) {
        Span span = new Span(floorMm - slabMm, floorMm);
        if (!(span.bottomMm() < span.topMm()) || floors.get(level).isEmpty()) {
            return;
        }
        List<Region> taken = new ArrayList<>(stairs.wells(span));
        standing.stream()
                .filter(one -> one.span().isMeeting(span))
                .map(Standing::region)
                .forEach(taken::add);
        List<Solid> solids = new ArrayList<>();
        for (Region region : floors.get(level).without(taken)) {
            Prism.of(region, new Point(0, 0), span.bottomMm(), span.topMm()).ifPresent(solids::add);
        }
        slabs++;
        Provenance source = new Provenance("Slabs", Materials.SLAB.rgb(), List.of());
        elements.join(
                new Label("slab" + slabs, Kind.SLAB, "Slab " + slabs, level, materials.own(Materials.SLAB), source),
                solids);
    }

    /// Adds the rooms of a storey with their ceilings, under which their air ends.
    private void rooms(int level, Span span, List<Standing> inside) {
        Storey storey = storeys.get(level);
        Span air = new Span(span.bottomMm(), airTopMm(level, span));
        Span ceiling = ceilings.under(air, headMm(storey, span));
        List<Region> taken = new ArrayList<>(stairs.wells(new Span(ceiling.bottomMm(), span.topMm())));
        taken.addAll(stairs.reaching(ceiling));
        inside.stream()
                .filter(one -> one.span().isMeeting(ceiling))
                .map(Standing::region)
                .forEach(taken::add);
        for (Room room : storey.rooms()) {
            Optional<Ceilings.Hung> hung = ceilings.build(room, storey.offset(), level, ceiling, taken);
            hung.ifPresent(built -> built.covered().forEach(region -> standing.add(new Standing(region, ceiling))));
            Span under = hung.isEmpty() ? air : new Span(air.bottomMm(), ceiling.bottomMm());
            add(room, storey.offset(), level, under, hung.map(Ceilings.Hung::run));
        }
    }

    /// Gives where the highest wall of a storey ends, or the storey where it has none.
    private double headMm(Storey storey, Span span) {
        return storey.walls().stream()
                .mapToDouble(wall -> span.bottomMm() + wall.height().mm(heightMm))
                .filter(Double::isFinite)
                .max()
                .orElse(span.topMm());
    }

    /// Gives what a roof over a storey stands on: the tops of its walls, outside of all that stands above.
    private Roofs.Seat seat(int level, Span span) {
        Storey storey = storeys.get(level);
        List<Region> covered = new ArrayList<>();
        for (int above = level + 1; above < storeys.size(); above++) {
            Storey higher = storeys.get(above);
            covered.addAll(floors.get(above).regions());
            higher.walls().forEach(wall -> covered.add(wall.region().moved(higher.offset())));
        }
        Floor floor = floors.get(level);
        double wallMm = 0;
        for (Wall wall : storey.walls()) {
            if (floor.side(wall.region().moved(storey.offset())) == Side.OUTER) {
                wallMm = Math.max(wallMm, wall.thicknessMm());
            }
        }
        return new Roofs.Seat(level, floor, Overlay.union(covered), wallMm, headMm(storey, span));
    }

    /// Ends the work, after all storeys.
    void end() {
        roofs.end();
    }

    /// Gives where the air of a storey ends: under the slab of one above.
    private double airTopMm(int level, Span span) {
        double topMm = span.topMm();
        for (int above = level + 1; above < storeys.size(); above++) {
            double underMm = storeys.get(above).elevation().mm(heightMm) - slabMm;
            if (!floors.get(above).isEmpty() && underMm > span.bottomMm()) {
                topMm = Math.min(topMm, underMm);
            }
        }
        return topMm;
    }

    /// Adds a room unless it has no inside: it is no part to build, and the report names it all the same.
    private void add(Room room, Point offset, int level, Span air, Optional<Building.Run> ceiling) {
        if (air.bottomMm() < air.topMm() && air.isFinite() && room.region().area() >= Limits.REGION_AREA_MM2) {
            Prism.of(room.region(), offset, air.bottomMm(), air.topMm())
                    .ifPresent(solid -> spaces.add(new Building.Space(
                            elements.unique(room.id()),
                            room.name(),
                            level,
                            room.region().area(),
                            ceiling,
                            solid)));
        }
    }
}
