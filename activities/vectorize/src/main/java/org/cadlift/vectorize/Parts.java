package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Stair;
import org.cadlift.vectorize.column.Columns;
import org.cadlift.vectorize.linework.Account;
import org.cadlift.vectorize.stair.Flight;

/// Numbers the columns and stairs of a plan, storey by storey.
final class Parts {
    /// How sure a flight is by its lines alone, and with a text that says which way it climbs.
    private static final double BY_LINES = 0.7;

    private static final double BY_TEXT = 0.9;

    private int columns;
    private int stairs;

    /// Gives the columns `c1`, `c2`, … in the order of what was found, as high as their storey.
    List<Column> columns(List<Columns.Found> found, Account account) {
        List<Column> made = new ArrayList<>();
        for (Columns.Found one : found) {
            made.add(new Column(
                    "c" + ++columns, one.region(), Rise.STOREY, one.confidence(), account.provenance(one.strokes())));
        }
        return made;
    }

    /// Gives the flights `s1`, `s2`, … in the order of what was found.
    List<Stair> stairs(List<Flight> found, Account account) {
        List<Stair> made = new ArrayList<>();
        for (Flight one : found) {
            made.add(new Stair(
                    "s" + ++stairs,
                    one.region(),
                    one.treads(),
                    one.going(),
                    one.treadMm(),
                    one.ascent(),
                    one.ascent() == Stair.Ascent.UNKNOWN ? BY_LINES : BY_TEXT,
                    account.provenance(one.strokes())));
        }
        return made;
    }
}
