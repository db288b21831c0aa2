package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.plan.Rise;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.linework.Sheet;
import org.cadlift.vectorize.linework.Stroke;
import org.jspecify.annotations.Nullable;

/// Parts a sheet into storeys: by layer names where two or more storeys are named, else in building mode by elevations
/// at least [#STOREY_MM] apart, else one storey.
final class Levels {
    /// Nobody stands upright below this: lesser steps in elevation belong to one storey.
    static final double STOREY_MM = 1800;

    private Levels() {}

    static List<Level> of(Sheet sheet, Mode mode, Notes notes) {
        Map<String, Optional<StoreyName>> names = new HashMap<>();
        NavigableMap<Integer, StoreyName> storeys = new TreeMap<>();
        for (Stroke stroke : sheet.strokes()) {
            names.computeIfAbsent(stroke.layer(), StoreyName::of)
                    .ifPresent(storey -> storeys.putIfAbsent(storey.order(), storey));
        }
        if (storeys.size() >= 2) {
            return byName(sheet, names, storeys, notes);
        }
        if (mode == Mode.BUILDING) {
            return byElevation(sheet, notes);
        }
        return List.of(new Level("Ground", Rise.ZERO, 0, sheet.strokes(), sheet.labels()));
    }

    /// Gathers what is drawn on the layers of one storey.
    private static final class Gathered {
        private final StoreyName name;
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();
        private double floorMm = Double.POSITIVE_INFINITY;

        Gathered(StoreyName name) {
            this.name = name;
        }

        void add(Stroke stroke) {
            strokes.add(stroke);
            floorMm = Math.min(floorMm, stroke.zMm());
        }
    }

    /// Stacks the named storeys; what lies on a layer of no storey belongs to the lowest, so that nothing is
    /// built twice.
    private static List<Level> byName(
            Sheet sheet,
            Map<String, Optional<StoreyName>> names,
            NavigableMap<Integer, StoreyName> storeys,
            Notes notes) {
        Map<Integer, Gathered> gathered = new TreeMap<>();
        storeys.forEach((order, name) -> gathered.put(order, new Gathered(name)));
        Gathered lowest = gathered.values().iterator().next();
        List<Stroke> common = new ArrayList<>();
        for (Stroke stroke : sheet.strokes()) {
            Gathered storey = storeyOf(names.getOrDefault(stroke.layer(), Optional.empty()), gathered);
            if (storey == null) {
                common.add(stroke);
            } else {
                storey.add(stroke);
            }
        }
        for (Label label : sheet.labels()) {
            Gathered storey = storeyOf(StoreyName.of(label.layer()), gathered);
            if (storey == null) {
                gathered.values().forEach(each -> each.labels.add(label));
            } else {
                storey.labels.add(label);
            }
        }
        boolean drawnInPlace = ascends(gathered.values());
        // The ground storey, or the lowest above ground, stands at 0.
        int index = -storeys.headMap(0, false).size();
        List<Level> levels = new ArrayList<>();
        StringJoiner list = new StringJoiner(", ");
        for (Gathered storey : gathered.values()) {
            Rise elevation = drawnInPlace ? Rise.ofMm(storey.floorMm) : Rise.ofStoreys(index);
            index++;
            if (storey == lowest) {
                storey.strokes.addAll(common);
                storey.strokes.sort(Comparator.comparingInt(Stroke::entity));
            }
            levels.add(new Level(storey.name.name(), elevation, storey.floorMm, storey.strokes, storey.labels));
            list.add(storey.name.name() + " at " + told(elevation));
        }
        String rest =
                common.isEmpty() ? "" : "; " + common.size() + " lines on other layers belong to " + lowest.name.name();
        String message = storeys.size() + " storeys were told by layer names: " + list + rest;
        notes.tell(NoticeCode.STOREY_ASSUMED, message, Place.NOWHERE);
        return levels;
    }

    private static String told(Rise elevation) {
        return elevation.storeys() == 0
                ? String.format(Locale.ROOT, "%.0f mm", elevation.fixedMm())
                : String.format(Locale.ROOT, "%+.0f × height", elevation.storeys());
    }

    private static @Nullable Gathered storeyOf(Optional<StoreyName> name, Map<Integer, Gathered> gathered) {
        return name.isEmpty() ? null : gathered.get(name.get().order());
    }

    /// Says whether each storey is drawn at its own elevation, above the one before.
    private static boolean ascends(Collection<Gathered> storeys) {
        double last = Double.NEGATIVE_INFINITY;
        for (Gathered storey : storeys) {
            if (storey.floorMm - last < STOREY_MM) {
                return false;
            }
            last = storey.floorMm;
        }
        return true;
    }

    private static List<Level> byElevation(Sheet sheet, Notes notes) {
        List<Stroke> ordered = new ArrayList<>(sheet.strokes());
        ordered.sort(Comparator.comparingDouble(Stroke::zMm));
        List<List<Stroke>> groups = new ArrayList<>();
        for (Stroke stroke : ordered) {
            if (groups.isEmpty() || stroke.zMm() - groups.getLast().getFirst().zMm() >= STOREY_MM) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(stroke);
        }
        List<Level> levels = new ArrayList<>();
        for (List<Stroke> group : groups) {
            double floor = group.getFirst().zMm();
            group.sort(Comparator.comparingInt(Stroke::entity));
            String name = levels.isEmpty() ? "Ground" : "Level " + levels.size();
            levels.add(new Level(name, Rise.ofMm(floor), floor, group, sheet.labels()));
        }
        if (levels.size() > 1) {
            String message = levels.size() + " storeys were told by elevations at least "
                    + String.format(Locale.ROOT, "%.0f mm apart", STOREY_MM);
            notes.tell(NoticeCode.STOREY_ASSUMED, message, Place.NOWHERE);
        }
        return levels;
    }
}
