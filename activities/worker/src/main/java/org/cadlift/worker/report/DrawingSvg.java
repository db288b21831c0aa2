package org.cadlift.worker.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.cadlift.contract.Finding;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.PlanReport;
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

/// Draws the source by layer in grey and, over it in colour, what was understood of it.
///
/// The plan comes first in the account of points, since it is what people look for; the source gets what is left.
final class DrawingSvg {
    /// Is what is drawn, without the element around it.
    ///
    /// @param frame its size and axes, and whether a limit cut it off
    record Picture(SvgPath frame, String content) {}

    private final SvgPath path;

    private DrawingSvg(SvgPath path) {
        this.path = path;
    }

    /// Draws what there is; empty when nothing has an extent.
    ///
    /// @param findings are marked where they lie
    /// @param account of the plan, where the picture has to tell what stands in it
    /// @param points that the picture may have
    static Optional<Picture> draw(
            List<Finding> findings,
            Optional<PlanReport> account,
            Optional<Drawings> drawing,
            Optional<Plan> plan,
            int points) {
        List<Paper> papers = drawing.map(stated -> Paper.of(stated, plan)).orElse(List.of());
        Box all = plan.map(DrawingSvg::bounds).orElse(Box.EMPTY);
        Box source = bounds(papers);
        Box view = view(all, source);
        if (view.isEmpty() || !(Math.max(view.width(), view.height()) > 0)) {
            return Optional.empty();
        }
        return Optional.of(new DrawingSvg(new SvgPath(view, points)).picture(findings, account, papers, plan));
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
                    own = own.union(SvgPath.bounds(figure.shape()));
                }
            }
            box = box.union(own.moved(paper.by()));
        }
        return box;
    }

    /// Draws rooms at the bottom, the source over them, walls and names on top, so that doors stay visible in rooms.
    private Picture picture(
            List<Finding> findings, Optional<PlanReport> account, List<Paper> papers, Optional<Plan> plan) {
        Html below = new Html(1024);
        Html above = new Html(4096);
        Map<String, SvgPath> pens = new HashMap<>();
        for (int i = 0; i < Math.max(1, papers.size()); i++) {
            int drawing = i;
            Optional<Paper> paper = papers.stream().skip(i).findFirst();
            SvgPath pen = paper.map(each -> path.moved(each.by())).orElse(path);
            paper.ifPresent(each -> pens.put(each.file(), pen));
            Writing writing = paper.map(each -> Writing.of(each.drawing())).orElse(Writing.NONE);
            plan.ifPresent(read -> new PlanSvg(pen, account, writing).draw(read, drawing, below, above));
        }
        PlanSvg.findings(findings, file -> pens.getOrDefault(file, path), above);
        Set<String> names = plan.map(DrawingSvg::roomNames).orElse(Set.of());
        Html out = new Html(16_384 + below.length() + above.length());
        out.raw(below.toString());
        for (int i = 0; i < papers.size(); i++) {
            int drawing = i;
            String storeys = plan.filter(read -> !read.shares().isEmpty())
                    .flatMap(read -> account.map(told -> storeys(read, told, drawing)))
                    .orElse("");
            new DrawingSvg(path.moved(papers.get(i).by()))
                    .source(out, papers.get(i).drawing(), names, storeys);
        }
        return new Picture(path, out.raw(above.toString()).toString());
    }

    /// Says which storeys one of several drawings shows, by their elevations, so that it is shown with them.
    private static String storeys(Plan plan, PlanReport account, int drawing) {
        StringJoiner elevations = new StringJoiner(" ", " data-elevations=\"", "\"");
        for (int i = 0; i < plan.storeys().size(); i++) {
            if (plan.drawingOf(i) == drawing) {
                elevations.add(Double.toString(account.storeys().get(i).elevation()));
            }
        }
        return elevations.toString();
    }

    private static Set<String> roomNames(Plan plan) {
        Set<String> names = new HashSet<>();
        plan.storeys().forEach(storey -> storey.rooms().forEach(room -> names.add(room.name())));
        return names;
    }

    /// Writes one path a layer: few elements keep the page light. Texts that name a room stand out.
    private void source(Html out, CadDrawing drawing, Set<String> names, String storeys) {
        Map<String, LayerPaths> layers = new LinkedHashMap<>();
        for (Entity entity : drawing.entities()) {
            for (Figure figure : entity.figures()) {
                if (!path.isFull()) {
                    draw(figure, names, layers.computeIfAbsent(figure.layer(), _ -> new LayerPaths()));
                }
            }
        }
        out.raw("<g class=\"source\"" + storeys + ">");
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
                boundaries.forEach(boundary -> path.chain(boundary.edges(), out));
            }
            case Shape.Text text -> text(text, names.contains(Writing.firstLine(text.text())), to.texts);
            case Shape.Dot _ -> {}
            case Shape.Path line -> path.chain(List.of(line), to.lines);
            case Shape.SpacePath line -> path.chain(List.of(line), to.lines);
            case Shape.EllipticalArc arc -> path.chain(List.of(arc), to.lines);
            case Shape.Spline spline -> path.chain(List.of(spline), to.lines);
            case Shape.Face(var corners) -> path.chain(List.of(new Shape.SpacePath(corners, true)), to.lines);
        }
    }

    private void text(Shape.Text text, boolean naming, Html out) {
        double size = path.length(text.heightMm());
        // Below a thousandth of the picture a text is a grey smear.
        if (size < 1 || text.text().isBlank()) {
            return;
        }
        path.spend(text.text().length() / 4 + 1);
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
                    .raw(i == 0 ? "0" : Writing.LINE + "em")
                    .raw("\">")
                    .text(lines[i])
                    .raw("</tspan>");
        }
        out.raw("</text>");
    }
}
