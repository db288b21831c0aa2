package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Box;

/// Is what is drawn: the source by layer and what was understood of it, whatever draws it.
///
/// The plan comes first in the account of points, since it is what people look for; the source gets what is left.
///
/// @param floor what lies below the source: rooms, so that doors stay visible in them
/// @param source its layers
/// @param standing what lies over the source: walls and names
/// @param isCut whether the source has more points than it got
record Picture(Frame frame, List<Mark.Level> floor, List<Mark.Layer> source, List<Mark.Level> standing, boolean isCut) {
    Picture {
        floor = List.copyOf(floor);
        source = List.copyOf(source);
        standing = List.copyOf(standing);
    }

    /// Draws what there is; empty when nothing has an extent.
    ///
    /// @param account of the plan, where the picture has to tell what stands in it
    /// @param points that the picture may have
    static Optional<Picture> of(
            Optional<PlanReport> account, Optional<Drawing> drawing, Optional<Plan> plan, int points) {
        Box all = plan.map(Picture::bounds).orElse(Box.EMPTY);
        Box source = drawing.map(Picture::bounds).orElse(Box.EMPTY);
        Box view = view(all, source);
        if (view.isEmpty() || !(Math.max(view.width(), view.height()) > 0)) {
            return Optional.empty();
        }
        Frame frame = new Frame(view);
        Points left = new Points(points);
        PlanMarks marks = new PlanMarks(frame, account, drawing.map(Writing::of).orElse(Writing.NONE), left);
        plan.ifPresent(marks::draw);
        Set<String> names = plan.map(Picture::roomNames).orElse(Set.of());
        List<Mark.Layer> layers =
                drawing.map(stated -> layers(stated, names, frame, left)).orElse(List.of());
        return Optional.of(new Picture(frame, marks.floor(), layers, marks.standing(), left.areSpent()));
    }

    /// Shows the whole drawing, but only the plan and some room around it where the rest is far larger: a stray
    /// entity at the other end of the world must not make the plan a dot.
    private static Box view(Box plan, Box source) {
        Box all = plan.union(source);
        double planSize = Math.max(plan.width(), plan.height());
        double allSize = Math.max(all.width(), all.height());
        return !plan.isEmpty() && allSize > 4 * planSize ? plan.grown(planSize / 2) : all;
    }

    private static Box bounds(Plan plan) {
        Box box = Box.EMPTY;
        for (Storey storey : plan.storeys()) {
            for (Wall wall : storey.walls()) {
                box = box.union(wall.region().bounds());
            }
            for (Profile profile : storey.profiles()) {
                box = box.union(profile.region().bounds());
            }
        }
        return box;
    }

    private static Box bounds(Drawing drawing) {
        return switch (drawing) {
            case CadDrawing cad -> {
                Box box = Box.EMPTY;
                for (Entity entity : cad.entities()) {
                    for (Figure figure : entity.figures()) {
                        box = box.union(Bounds.of(figure.shape()));
                    }
                }
                yield box;
            }
        };
    }

    private static Set<String> roomNames(Plan plan) {
        Set<String> names = new HashSet<>();
        plan.storeys().forEach(storey -> storey.rooms().forEach(room -> names.add(room.name())));
        return names;
    }

    private static List<Mark.Layer> layers(Drawing drawing, Set<String> names, Frame frame, Points left) {
        Map<String, Collected> layers = new LinkedHashMap<>();
        switch (drawing) {
            case CadDrawing cad -> {
                for (Entity entity : cad.entities()) {
                    for (Figure figure : entity.figures()) {
                        if (!left.areSpent()) {
                            layers.computeIfAbsent(figure.layer(), _ -> new Collected(names, frame, left))
                                    .add(figure.shape());
                        }
                    }
                }
            }
        }
        List<Mark.Layer> marks = new ArrayList<>();
        layers.forEach((name, found) -> marks.add(new Mark.Layer(name, found.fills, found.lines, found.notes)));
        return marks;
    }

    /// Is what was found of a layer so far.
    private static final class Collected {
        final List<List<Shape>> fills = new ArrayList<>();
        final List<List<Shape>> lines = new ArrayList<>();
        final List<Mark.Note> notes = new ArrayList<>();
        private final Set<String> names;
        private final Frame frame;
        private final Points left;

        Collected(Set<String> names, Frame frame, Points left) {
            this.names = names;
            this.frame = frame;
            this.left = left;
        }

        void add(Shape shape) {
            switch (shape) {
                case Shape.Fill(var boundaries, var solid, var z) ->
                    boundaries.forEach(boundary -> add(boundary.edges(), solid ? fills : lines));
                case Shape.Text text -> add(text);
                case Shape.Dot _ -> {}
                case Shape.Face(var corners) -> add(List.of(new Shape.SpacePath(corners, true)), lines);
                case Shape.Path _, Shape.SpacePath _, Shape.EllipticalArc _, Shape.Spline _ ->
                    add(List.of(shape), lines);
            }
        }

        private void add(List<Shape> edges, List<List<Shape>> to) {
            left.spend(edges);
            to.add(edges);
        }

        /// Below a thousandth of the picture a text is a grey smear.
        private void add(Shape.Text text) {
            double size = frame.length(text.heightMm());
            if (size >= 1 && !text.text().isBlank()) {
                left.spend(text.text());
                notes.add(new Mark.Note(text, names.contains(Writing.firstLine(text.text())), size));
            }
        }
    }
}
