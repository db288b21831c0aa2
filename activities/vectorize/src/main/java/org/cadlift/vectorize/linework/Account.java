package org.cadlift.vectorize.linework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Point;

/// Keeps account of what becomes of each entity.
///
/// An entity may draw many figures (INSERT) that fare differently: the best fate counts, in the order used, merged,
/// failed, ignored, annotation; its first reason stays. What nothing was said about at the end was not needed.
public final class Account {
    private static final String UNCLAIMED = "takes no part in a closed shape";

    private final List<Entity> entities;
    private final CadDrawing drawing;
    private final Fate[] fates;
    private final String[] reasons;

    public Account(CadDrawing drawing) {
        this.drawing = drawing;
        this.entities = drawing.entities();
        fates = new Fate[entities.size()];
        reasons = new String[entities.size()];
        for (int i = 0; i < fates.length; i++) {
            fates[i] = entities.get(i).fate();
            reasons[i] = entities.get(i).reason();
        }
    }

    private Account(Account other) {
        drawing = other.drawing;
        entities = other.entities;
        fates = other.fates.clone();
        reasons = other.reasons.clone();
    }

    /// Makes an account of its own to try a reading on.
    public Account copy() {
        return new Account(this);
    }

    public void used(Collection<Stroke> strokes) {
        strokes.forEach(stroke -> settle(stroke.entity(), Fate.USED, ""));
    }

    public void merged(Stroke stroke, String reason) {
        settle(stroke.entity(), Fate.MERGED, reason);
    }

    public void failed(int entity, String reason) {
        settle(entity, Fate.FAILED, reason);
    }

    public void ignored(int entity, String reason) {
        settle(entity, Fate.IGNORED, reason);
    }

    public void annotation(int entity, String reason) {
        settle(entity, Fate.ANNOTATION, reason);
    }

    /// Says whether nothing was said of the entity yet.
    public boolean isOpen(int entity) {
        return fates[entity] == Fate.OPEN;
    }

    private void settle(int entity, Fate fate, String reason) {
        if (rank(fate) < rank(fates[entity])) {
            fates[entity] = fate;
            reasons[entity] = reason;
        }
    }

    private static int rank(Fate fate) {
        return switch (fate) {
            case USED -> 0;
            case MERGED -> 1;
            case FAILED -> 2;
            case IGNORED -> 3;
            case ANNOTATION -> 4;
            case OPEN -> 5;
        };
    }

    /// Gives layer and colour of the first of the strokes and the handles of all.
    public Provenance provenance(List<Stroke> strokes) {
        List<Stroke> ordered = inFileOrder(strokes);
        Figure first = ordered.getFirst().figure();
        List<String> handles = new ArrayList<>();
        int last = -1;
        for (Stroke stroke : ordered) {
            if (stroke.entity() != last) {
                handles.add(entities.get(stroke.entity()).handle());
                last = stroke.entity();
            }
        }
        return new Provenance(first.layer(), first.rgb(), handles);
    }

    static List<Stroke> inFileOrder(List<Stroke> strokes) {
        if (strokes.size() == 1) {
            return strokes;
        }
        List<Stroke> ordered = new ArrayList<>(strokes);
        ordered.sort((a, b) -> Integer.compare(a.entity(), b.entity()));
        return ordered;
    }

    public Place place(Stroke stroke) {
        Point at = stroke.start();
        return Place.at(stroke.layer(), entities.get(stroke.entity()).handle(), at.x(), at.y());
    }

    public Place placeAt(Stroke stroke, Point at) {
        return Place.at(stroke.layer(), entities.get(stroke.entity()).handle(), at.x(), at.y());
    }

    /// Closes the account.
    public Ledger ledger() {
        Map<String, EnumMap<Fate, Integer>> counts = new TreeMap<>();
        List<Ledger.Entry> entries = new ArrayList<>();
        for (int i = 0; i < fates.length; i++) {
            if (fates[i] == Fate.OPEN) {
                fates[i] = Fate.IGNORED;
                reasons[i] = UNCLAIMED;
            }
            Entity entity = entities.get(i);
            counts.computeIfAbsent(entity.type(), type -> new EnumMap<>(Fate.class))
                    .merge(fates[i], 1, Integer::sum);
            if (fates[i] != Fate.USED) {
                entries.add(new Ledger.Entry(entity.type(), fates[i], reasons[i], place(entity)));
            }
        }
        List<Ledger.Count> totals = new ArrayList<>();
        counts.forEach(
                (type, byFate) -> byFate.forEach((fate, count) -> totals.add(new Ledger.Count(type, fate, count))));
        return new Ledger(totals, entries, drawing.blockEntities());
    }

    private static Place place(Entity entity) {
        for (Figure figure : entity.figures()) {
            Point at = somePoint(figure.shape());
            if (Double.isFinite(at.x()) && Double.isFinite(at.y())) {
                return Place.at(entity.layer(), entity.handle(), at.x(), at.y());
            }
        }
        return Place.of(entity.layer(), entity.handle());
    }

    private static Point somePoint(Shape shape) {
        Point none = new Point(Double.NaN, Double.NaN);
        return switch (shape) {
            case Shape.Path path ->
                path.curves().isEmpty() ? none : path.curves().getFirst().start();
            case Shape.SpacePath path ->
                path.points().isEmpty() ? none : path.points().getFirst().flat();
            case Shape.EllipticalArc arc -> arc.center().flat();
            case Shape.Spline spline ->
                spline.controls().isEmpty()
                        ? none
                        : spline.controls().getFirst().flat();
            case Shape.Fill fill ->
                fill.boundaries().isEmpty()
                                || fill.boundaries().getFirst().edges().isEmpty()
                        ? none
                        : somePoint(fill.boundaries().getFirst().edges().getFirst());
            case Shape.Face face ->
                face.corners().isEmpty() ? none : face.corners().getFirst().flat();
            case Shape.Text text -> text.at().flat();
            case Shape.Dot dot -> dot.at().flat();
        };
    }
}
