package org.cadlift.worker.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Limits;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Draws the source by layer in grey and, over it in colour, what was understood of it.
///
/// The plan comes first in the account of points, since it is what people look for; the source gets what is left.
final class DrawingSvg {
    /// Room names are this fraction of the picture's larger side high, unless the room is too small for them.
    private static final double NAME_SIZE = 1 / 42.0;

    /// Is the picture, and whether a limit cut it off.
    record Picture(String svg, boolean cut) {}

    private final SvgPath path;
    private final Box view;
    private int pointsLeft = Limits.REPORT_PATH_POINTS;

    private DrawingSvg(Box view) {
        this.view = view;
        this.path = new SvgPath(view);
    }

    /// Draws what there is; empty when nothing has an extent.
    static Optional<Picture> draw(Optional<Drawing> drawing, Optional<Plan> plan) {
        Box all = plan.map(DrawingSvg::bounds).orElse(Box.EMPTY);
        Box source = drawing.map(DrawingSvg::bounds).orElse(Box.EMPTY);
        Box view = view(all, source);
        if (view.isEmpty() || !(Math.max(view.width(), view.height()) > 0)) {
            return Optional.empty();
        }
        return Optional.of(new DrawingSvg(view).picture(drawing, plan));
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
                        box = box.union(SvgPath.bounds(figure.shape()));
                    }
                }
                yield box;
            }
        };
    }

    /// Draws rooms at the bottom, the source over them, walls and names on top, so that doors stay visible in rooms.
    private Picture picture(Optional<Drawing> drawing, Optional<Plan> plan) {
        Set<String> said = drawing.map(DrawingSvg::texts).orElse(Set.of());
        Html rooms = new Html(1024);
        Html built = new Html(4096);
        plan.ifPresent(understood -> understood.storeys().forEach(storey -> {
            rooms(rooms, storey);
            built(built, storey, said);
        }));
        Set<String> names = plan.map(DrawingSvg::roomNames).orElse(Set.of());
        Html out = new Html(16_384 + rooms.length() + built.length());
        out.raw(
                        "<svg id=\"drawing\" role=\"img\" aria-label=\"Drawing\" preserveAspectRatio=\"xMidYMid meet\" viewBox=\"")
                .raw(path.viewBox())
                .raw("\">")
                .raw(rooms.toString());
        drawing.ifPresent(stated -> {
            switch (stated) {
                case CadDrawing cad -> source(out, cad, names);
            }
        });
        out.raw(built.toString()).raw("</svg>");
        return new Picture(out.toString(), pointsLeft < 0);
    }

    /// Gives the first lines of all texts: a room whose name stands in the drawing is not named a second time.
    private static Set<String> texts(Drawing drawing) {
        Set<String> texts = new HashSet<>();
        switch (drawing) {
            case CadDrawing cad -> {
                for (Entity entity : cad.entities()) {
                    for (Figure figure : entity.figures()) {
                        if (figure.shape() instanceof Shape.Text text) {
                            texts.add(firstLine(text.text()));
                        }
                    }
                }
            }
        }
        return texts;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static Set<String> roomNames(Plan plan) {
        Set<String> names = new HashSet<>();
        plan.storeys().forEach(storey -> storey.rooms().forEach(room -> names.add(room.name())));
        return names;
    }

    /// Writes one path a layer: few elements keep the page light. Texts that name a room stand out.
    private void source(Html out, CadDrawing drawing, Set<String> names) {
        Map<String, LayerPaths> layers = new LinkedHashMap<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                if (pointsLeft >= 0) {
                    draw(figure, names, layers.computeIfAbsent(figure.layer(), _ -> new LayerPaths()));
                }
            }
        }
        out.raw("<g class=\"source\">");
        layers.forEach((name, paths) -> {
            out.raw("<g>").element("title", name);
            if (paths.fills.length() > 0) {
                out.raw("<path class=\"fill\" d=\"").raw(paths.fills.toString()).raw("\"/>");
            }
            if (paths.lines.length() > 0) {
                out.raw("<path d=\"").raw(paths.lines.toString()).raw("\"/>");
            }
            out.raw(paths.texts.toString()).raw("</g>");
        });
        out.raw("</g>");
    }

    private static final class LayerPaths {
        final StringBuilder lines = new StringBuilder();
        final StringBuilder fills = new StringBuilder();
        final Html texts = new Html(0);
    }

    private void draw(Figure figure, Set<String> names, LayerPaths to) {
        switch (figure.shape()) {
            case Shape.Fill(var boundaries, var solid, var z) -> {
                StringBuilder out = solid ? to.fills : to.lines;
                boundaries.forEach(boundary -> pointsLeft -= path.chain(boundary.edges(), out));
            }
            case Shape.Text text -> text(text, names.contains(firstLine(text.text())), to.texts);
            case Shape.Dot _ -> {}
            case Shape.Path line -> pointsLeft -= path.chain(List.of(line), to.lines);
            case Shape.SpacePath line -> pointsLeft -= path.chain(List.of(line), to.lines);
            case Shape.EllipticalArc arc -> pointsLeft -= path.chain(List.of(arc), to.lines);
            case Shape.Spline spline -> pointsLeft -= path.chain(List.of(spline), to.lines);
            case Shape.Face(var corners) ->
                pointsLeft -= path.chain(List.of(new Shape.SpacePath(corners, true)), to.lines);
        }
    }

    private void text(Shape.Text text, boolean naming, Html out) {
        double size = path.length(text.heightMm());
        // Below a thousandth of the picture a text is a grey smear.
        if (size < 1 || text.text().isBlank()) {
            return;
        }
        pointsLeft -= text.text().length() / 4 + 1;
        out.raw(naming ? "<text class=\"naming\"" : "<text")
                .raw(" font-size=\"")
                .raw(path.number(size));
        out.raw("\" transform=\"translate(").raw(path.at(text.at().flat())).raw(")");
        if (text.rotationRadians() != 0) {
            out.raw(" rotate(")
                    .raw(path.number(-Math.toDegrees(text.rotationRadians())))
                    .raw(")");
        }
        out.raw("\">");
        String[] lines = text.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            out.raw("<tspan x=\"0\" dy=\"")
                    .raw(i == 0 ? "0" : "1.4em")
                    .raw("\">")
                    .text(lines[i])
                    .raw("</tspan>");
        }
        out.raw("</text>");
    }

    private void rooms(Html out, Storey storey) {
        for (Room room : storey.rooms()) {
            String name = room.name().isEmpty() ? "Room" : room.name();
            region(
                    out,
                    "room",
                    room.region(),
                    name + ", " + Amount.area(room.region().area()));
        }
    }

    private void built(Html out, Storey storey, Set<String> said) {
        out.raw("<g class=\"storey\">");
        for (Wall wall : storey.walls()) {
            String title = storey.name() + ", wall " + wall.id() + ", " + Amount.length(wall.thicknessMm());
            region(out, "wall", wall.region(), title);
        }
        for (Opening opening : storey.openings()) {
            String kind = opening.kind().name().toLowerCase(Locale.ROOT);
            String title = kind + " " + opening.id() + ", " + Amount.length(opening.widthMm());
            region(out, opening.isCut() ? "opening " + kind : "opening proposed", opening.region(), title);
        }
        for (Profile profile : storey.profiles()) {
            String title = "Profile " + profile.id() + ", "
                    + Amount.area(profile.region().area());
            region(out, "profile", profile.region(), title);
        }
        for (Room room : storey.rooms()) {
            if (!said.contains(room.name())) {
                name(out, room);
            }
        }
        out.raw("</g>");
    }

    private void region(Html out, String cssClass, Region region, String title) {
        if (pointsLeft < 0) {
            return;
        }
        StringBuilder d = new StringBuilder();
        region.loops().forEach(loop -> pointsLeft -= path.loop(loop, d));
        out.raw("<path class=\"")
                .raw(cssClass)
                .raw("\" d=\"")
                .raw(d.toString())
                .raw("\">")
                .element("title", title)
                .raw("</path>");
    }

    private void name(Html out, Room room) {
        if (room.name().isBlank() || pointsLeft < 0) {
            return;
        }
        Box box = room.region().bounds();
        String line = firstLine(room.name());
        double fitting = box.width() / Math.max(4, line.length()) * 1.5;
        double size = Math.min(Math.max(view.width(), view.height()) * NAME_SIZE, fitting);
        Point at = Inside.of(room.region());
        out.raw("<text class=\"name\" font-size=\"")
                .raw(path.number(path.length(size)))
                .raw("\" transform=\"translate(");
        out.raw(path.at(at)).raw(")\">").text(line).raw("</text>");
    }
}
