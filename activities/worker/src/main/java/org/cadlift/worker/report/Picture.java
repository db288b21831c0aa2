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
import org.cadlift.model.drawing.Drawings;
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
/// @param source its drawings
/// @param standing what lies over the source: walls and names
/// @param isCut whether the source has more points than it got
record Picture(
        Frame frame, List<Mark.Level> floor, List<Mark.Source> source, List<Mark.Level> standing, boolean isCut) {
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
            Optional<PlanReport> account, Optional<Drawings> drawing, Optional<Plan> plan, int points) {
        List<Paper> papers = drawing.map(stated -> Paper.of(stated, plan)).orElse(List.of());
        Box view = view(plan.map(Picture::bounds).orElse(Box.EMPTY), bounds(papers));
        if (view.isEmpty() || !(Math.max(view.width(), view.height()) > 0)) {
            return Optional.empty();
        }
        Frame frame = new Frame(view);
        Points left = new Points(points);
        List<Mark.Level> floor = new ArrayList<>();
        List<Mark.Level> standing = new ArrayList<>();
        for (int i = 0; i < Math.max(1, papers.size()); i++) {
            Optional<Paper> paper = papers.stream().skip(i).findFirst();
            Writing writing = paper.map(each -> Writing.of(each.drawing())).orElse(Writing.NONE);
            PlanMarks marks = new PlanMarks(frame, account, writing, left);
            if (plan.isPresent()) {
                marks.draw(plan.get(), i, paper.map(Paper::by).orElse(Paper.NOWHERE));
            }
            floor.addAll(marks.floor());
            standing.addAll(marks.standing());
        }
        Set<String> names = plan.map(Picture::roomNames).orElse(Set.of());
        List<Mark.Source> source = new ArrayList<>();
        for (Paper paper : papers) {
            int index = source.size();
            List<Double> elevations = plan.filter(read -> !read.shares().isEmpty())
                    .flatMap(read -> account.map(told -> elevations(read, told, index)))
                    .orElse(List.of());
            List<Mark.Layer> layers = layers(paper.drawing(), names, frame, left);
            source.add(new Mark.Source(paper.file(), elevations, paper.by(), layers));
        }
        return Optional.of(new Picture(frame, floor, source, standing, left.areSpent()));
    }

    private static List<Double> elevations(Plan plan, PlanReport account, int drawing) {
        return plan.storeysOf(drawing).stream()
                .map(storey -> account.storeys().get(storey).elevation())
                .toList();
    }

    /// Gives the frame for places in a drawing.
    ///
    /// @param file its name; any for a lone one
    Frame frame(String file) {
        return source.stream()
                .filter(drawing -> drawing.file().equals(file))
                .findFirst()
                .map(drawing -> frame.moved(drawing.by()))
                .orElse(frame);
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
        for (int i = 0; i < plan.storeys().size(); i++) {
            Storey storey = plan.storeys().get(i);
            Box own = Box.EMPTY;
            for (Wall wall : storey.walls()) {
                own = own.union(wall.region().bounds());
            }
            for (Profile profile : storey.profiles()) {
                own = own.union(profile.region().bounds());
            }
            box = box.union(own.moved(Paper.shift(plan, plan.drawingOf(i))));
        }
        return box;
    }

    private static Box bounds(List<Paper> papers) {
        Box box = Box.EMPTY;
        for (Paper paper : papers) {
            Box own = Box.EMPTY;
            for (Entity entity : paper.drawing().entities()) {
                for (Figure figure : entity.figures()) {
                    own = own.union(Bounds.of(figure.shape()));
                }
            }
            box = box.union(own.moved(paper.by()));
        }
        return box;
    }

    private static Set<String> roomNames(Plan plan) {
        Set<String> names = new HashSet<>();
        plan.storeys().forEach(storey -> storey.rooms().forEach(room -> names.add(room.name())));
        return names;
    }

    private static List<Mark.Layer> layers(CadDrawing drawing, Set<String> names, Frame frame, Points left) {
        Map<String, Collected> layers = new LinkedHashMap<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                if (!left.areSpent()) {
                    layers.computeIfAbsent(figure.layer(), _ -> new Collected(names, frame, left))
                            .add(figure.shape());
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
