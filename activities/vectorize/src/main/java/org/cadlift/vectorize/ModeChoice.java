package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Sheet;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.LayerWords;
import org.cadlift.vectorize.wall.Pairs;

/// Weighs whether a drawing shows a building or profiles.
///
/// Size decides alone where it can: what is shorter than [#LEAST_BUILDING_MM] is no building. Otherwise evidence adds
/// up: layers named for walls or storeys, parallel lines a wall's thickness apart, quarter arcs of a door's size and
/// names in the drawing speak for a building; full circles in number and sizes beyond any building speak against it.
final class ModeChoice {
    private static final double LEAST_BUILDING_MM = 2_000;
    private static final double GREATEST_BUILDING_MM = 500_000;
    /// Doors are 0.6 to 1.2 m wide, and their arcs have that radius.
    private static final double LEAST_DOOR_MM = 600;

    private static final double GREATEST_DOOR_MM = 1_200;
    private static final double PAIRED_SHARE = 0.3;
    /// A plan of more strokes than this shows more of a building than its size.
    private static final int FEW_STROKES = 100;

    private int points;
    private final List<String> evidence = new ArrayList<>();

    private ModeChoice() {}

    static Mode of(Sheet sheet, double wallThicknessMm, Notes notes) {
        ModeChoice choice = new ModeChoice();
        Mode mode = choice.weigh(sheet, wallThicknessMm);
        notes.tell(
                NoticeCode.MODE_CHOSEN,
                "Read as " + mode.name().toLowerCase(Locale.ROOT) + ": " + String.join("; ", choice.evidence),
                Place.NOWHERE);
        return mode;
    }

    private Mode weigh(Sheet sheet, double wallThicknessMm) {
        Box box = sheet.bounds();
        double extent = Math.max(box.width(), box.height());
        String size = extent < LEAST_BUILDING_MM
                ? String.format(Locale.ROOT, "extent %.0f mm", extent)
                : String.format(Locale.ROOT, "extent %.1f m", extent / 1000);
        if (extent < LEAST_BUILDING_MM) {
            evidence.add(size + " is less than any building's");
            return Mode.PROFILE;
        }
        layers(sheet);
        doors(sheet);
        names(sheet);
        circles(sheet);
        double paired = Pairs.share(sheet.strokes());
        if (paired >= PAIRED_SHARE) {
            add(2, String.format(Locale.ROOT, "%.0f %% of the lines run in pairs 40 to 600 mm apart", 100 * paired));
        }
        if (extent > GREATEST_BUILDING_MM) {
            add(-3, size + " exceeds a building's");
        } else {
            evidence.add(size + " is a building's");
        }
        if (wallThicknessMm == 0) {
            add(-1, "wall thickness 0 asks for solid regions");
        }
        if (points == 0 && sheet.strokes().size() > FEW_STROKES) {
            evidence.add("nothing else speaks for a building");
            return Mode.PROFILE;
        }
        // A plain outline of a building's size is an outer wall face, as the wall thickness given says.
        return points >= 0 ? Mode.BUILDING : Mode.PROFILE;
    }

    private void add(int weight, String reason) {
        points += weight;
        evidence.add(reason);
    }

    private void layers(Sheet sheet) {
        LayerWords words = new LayerWords();
        Map<String, Boolean> walls = new HashMap<>();
        String named = "";
        boolean storey = false;
        for (Stroke stroke : sheet.strokes()) {
            if (!walls.containsKey(stroke.layer())) {
                boolean wall = words.isWall(stroke.layer());
                walls.put(stroke.layer(), wall);
                named = wall && named.isEmpty() ? stroke.layer() : named;
                storey |= StoreyName.of(stroke.layer()).isPresent();
            }
        }
        if (!named.isEmpty()) {
            add(3, "layer " + named + " is named for walls");
        }
        if (storey) {
            add(3, "layers are named for storeys");
        }
    }

    private void doors(Sheet sheet) {
        int doors = 0;
        for (Stroke stroke : sheet.strokes()) {
            for (Curve curve : stroke.curves()) {
                if (curve instanceof Arc arc
                        && arc.radius() >= LEAST_DOOR_MM
                        && arc.radius() <= GREATEST_DOOR_MM
                        && Math.abs(Math.abs(arc.sweep()) - Math.PI / 2) < 0.02) {
                    doors++;
                }
            }
        }
        if (doors > 0) {
            add(2, doors + " quarter arcs have a door's radius");
        }
    }

    private void names(Sheet sheet) {
        int names = 0;
        for (Label label : sheet.labels()) {
            names += label.isName() ? 1 : 0;
        }
        if (names > 1) {
            add(1, names + " texts are names");
        }
    }

    /// Bores and bolt circles: buildings seldom have more than a few full circles, next to what they have in lines.
    private void circles(Sheet sheet) {
        int circles = 0;
        for (Stroke stroke : sheet.strokes()) {
            circles += stroke.curves().getFirst() instanceof Arc arc && arc.isFullCircle() ? 1 : 0;
        }
        if (circles >= 3 && circles * 4 >= sheet.strokes().size()) {
            add(-2, circles + " of " + sheet.strokes().size() + " shapes are circles");
        }
    }
}
