package org.cadlift.vectorize.wall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.drawing.Shape;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.linework.Inserts;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Stroke;

/// Sets aside what shows no wall: symbols, hatches, and layers that say so.
///
/// Where layers are named for walls and hold enough, only they are read. Else a layer is left out when its name says
/// that it holds something else. Lines that bound hatching are read all the same.
final class WallLines {
    /// Inserts of blocks that span less are symbols: doors, windows, furniture, fixtures.
    private static final double SYMBOL_MM = 3_500;
    /// As few lines on a layer named for walls make no plan.
    private static final int FEW_LINES = 4;

    private WallLines() {}

    /// Is what is left.
    ///
    /// @param hatched those that bound hatching: faces of walls, whatever their layers are called
    record Result(List<Stroke> lines, Set<Stroke> hatched) {}

    static Result of(List<Stroke> strokes, LayerChoice layers, LayerWords words, Account account, Notes notes) {
        Set<Stroke> symbols = Collections.newSetFromMap(new IdentityHashMap<>());
        Inserts.upTo(SYMBOL_MM, strokes).forEach(insert -> symbols.addAll(insert.strokes()));
        BitSet hatching = Hatching.of(strokes);
        Set<Stroke> hatched = Collections.newSetFromMap(new IdentityHashMap<>());
        Hatching.bounds(strokes, hatching).stream().forEach(i -> hatched.add(strokes.get(i)));
        List<Stroke> lines = new ArrayList<>();
        Set<String> wallLayers = new TreeSet<>();
        int onWallLayers = 0;
        for (int i = 0; i < strokes.size(); i++) {
            Stroke stroke = strokes.get(i);
            if (symbols.contains(stroke)) {
                account.annotation(stroke.entity(), "symbol " + stroke.figure().block());
            } else if (hatching.get(i) || (stroke.figure().shape() instanceof Shape.Fill fill && !fill.solid())) {
                account.annotation(stroke.entity(), "hatch");
            } else {
                lines.add(stroke);
                if (words.isWall(stroke.layer())) {
                    wallLayers.add(stroke.layer());
                    onWallLayers += stroke.curves().size();
                }
            }
        }
        boolean byWallLayers = layers == LayerChoice.NAMED_FOR_WALLS && onWallLayers >= FEW_LINES;
        List<Stroke> kept = new ArrayList<>();
        for (Stroke stroke : lines) {
            if (hatched.contains(stroke)) {
                kept.add(stroke);
            } else if (byWallLayers && !wallLayers.contains(stroke.layer())) {
                account.annotation(stroke.entity(), "not on a layer of walls");
            } else if (layers != LayerChoice.ALL && words.isNoWall(stroke.layer())) {
                account.annotation(stroke.entity(), "layer " + stroke.layer() + " holds no walls by its name");
            } else {
                kept.add(stroke);
            }
        }
        int aside = lines.size() - kept.size();
        if (aside > 0) {
            String why = byWallLayers
                    ? "walls were read from " + String.join(", ", wallLayers) + " only"
                    : "their layers hold no walls by their names";
            notes.tell(
                    NoticeCode.ENTITY_IGNORED,
                    String.format(Locale.ROOT, "%d lines are no walls: %s", aside, why),
                    Place.NOWHERE);
        }
        return new Result(kept, hatched);
    }
}
