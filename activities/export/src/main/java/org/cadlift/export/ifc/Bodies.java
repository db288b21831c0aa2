package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.export.part21.Brep;
import org.cadlift.export.part21.Part21;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Curve;

/// Writes the shapes of products, heights counted from their storey.
final class Bodies {
    private final Part21 out;
    private final Brep brep;
    private final Outlines outlines;
    private final int context;
    private final int axisContext;
    private final double levelMm;

    /// Placement at the storey's floor.
    private final int origin;

    /// Placement at the height of the last sweep; most of a storey start at one height.
    private int placement;

    /// Counted from what heights are counted from.
    private double placedAtMm;

    /// @param levelMm the storey's floor
    Bodies(Part21 out, Brep brep, Frame frame, double levelMm) {
        this.out = out;
        this.brep = brep;
        this.outlines = new Outlines(out);
        context = frame.body();
        axisContext = frame.axis();
        this.levelMm = levelMm;
        brep.countFrom(levelMm);
        placement = brep.placement(new Point3(0, 0, levelMm));
        placedAtMm = 0;
        origin = placement;
    }

    /// Is a shape of one product.
    ///
    /// @param items records of its solids
    /// @param representation record of all of them
    /// @param definition record that the product refers to
    record Body(List<Integer> items, int representation, int definition) {}

    int origin() {
        return origin;
    }

    /// Gives what writes surfaces of rooms, heights counted as in bodies.
    Surfaces surfaces() {
        return new Surfaces(out, brep, outlines);
    }

    /// Writes the placement at a point whose x axis has a level direction.
    int placement(Point3 at, Point3 along) {
        return brep.placement(at, along);
    }

    /// Writes the solids as one shape: swept where all of them are prisms.
    ///
    /// @param identifier `Body`, or `Reference` for what is not to be cut again
    /// @param axis written beside it where there is one
    Body write(String identifier, List<Solid> solids, Optional<Axis> axis) {
        return write(identifier, solids, axis, levelMm);
    }

    /// Writes solids in coordinates of a placement of their own.
    Body writeLocal(List<Solid> solids) {
        return write("Body", solids, Optional.empty(), 0);
    }

    private Body write(String identifier, List<Solid> solids, Optional<Axis> axis, double datumMm) {
        brep.countFrom(datumMm);
        List<Sweep> sweeps = new ArrayList<>();
        solids.forEach(solid -> Sweep.of(solid).ifPresent(sweeps::add));
        List<Integer> items = new ArrayList<>();
        boolean swept = sweeps.size() == solids.size();
        if (swept) {
            sweeps.forEach(sweep -> items.add(swept(sweep, datumMm)));
        } else {
            for (Solid solid : solids) {
                int shell = brep.shell(solid);
                items.add(out.record("IFCADVANCEDBREP(").ref(shell).end(")"));
            }
        }
        int representation = out.record("IFCSHAPEREPRESENTATION(")
                .ref(context)
                .ascii(",'")
                .ascii(identifier)
                .ascii(swept ? "','SweptSolid',(" : "','AdvancedBrep',(")
                .refs(Records.array(items), items.size())
                .end("))");
        brep.countFrom(levelMm);
        List<Integer> representations = new ArrayList<>();
        axis.ifPresent(line -> representations.add(axis(line)));
        representations.add(representation);
        int definition = out.record("IFCPRODUCTDEFINITIONSHAPE($,$,(")
                .refs(Records.array(representations), representations.size())
                .end("))");
        return new Body(items, representation, definition);
    }

    private int axis(Axis axis) {
        List<Integer> lines = new ArrayList<>();
        for (List<Curve> line : axis.lines()) {
            lines.add(Axis.isClosed(line) ? outlines.closed(line) : outlines.open(line));
        }
        return out.record("IFCSHAPEREPRESENTATION(")
                .ref(axisContext)
                .ascii(",'Axis','Curve2D',(")
                .refs(Records.array(lines), lines.size())
                .end("))");
    }

    private int swept(Sweep sweep, double datumMm) {
        int profile = outlines.profile(sweep.loops());
        if (placedAtMm != sweep.bottomMm() - datumMm) {
            placement = brep.placement(new Point3(0, 0, sweep.bottomMm()));
            placedAtMm = sweep.bottomMm() - datumMm;
        }
        double heightMm = sweep.topMm() - sweep.bottomMm();
        return outlines.extruded("IFCEXTRUDEDAREASOLID", profile, placement, brep.up(), heightMm);
    }
}
