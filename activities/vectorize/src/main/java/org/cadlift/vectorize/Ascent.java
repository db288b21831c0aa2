package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadlift.model.drawing.DrawingSet.Member;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Storey;

/// Tells how the storeys of several drawings rise above one another.
///
/// Elevations are those that were asked for; else those that the drawings lie at, when each lies a storey above the one
/// before; else storeys stand on one another, and those of drawings whose names tell that they lie below ground end
/// there. Between known elevations a storey is as high as to the next.
///
/// @param floors from the lowest up
/// @param order says what the order is, and what the names of the drawings say against it
record Ascent(List<Floor> floors, String order) {
    Ascent {
        floors = List.copyOf(floors);
    }

    /// Is where a storey stands.
    record Floor(String name, Rise elevation, Rise height) {
        String told() {
            String fixed = String.format(Locale.ROOT, "%.0f mm", elevation.fixedMm());
            String counted = String.format(Locale.ROOT, "%+.0f × height", elevation.storeys());
            return name + " at "
                    + (elevation.storeys() == 0 ? fixed : elevation.fixedMm() == 0 ? counted : fixed + " " + counted);
        }
    }

    static Ascent of(List<Member> members, List<Plan> plans) {
        List<Optional<StoreyName>> told = members.stream()
                .map(member -> StoreyName.of(stem(member.file())))
                .toList();
        int below = below(plans, told);
        List<Rise> elevations = elevations(members, plans, below);
        List<String> names = names(members, plans, told, below);
        List<Floor> floors = new ArrayList<>();
        for (int i = 0; i < elevations.size(); i++) {
            Rise elevation = elevations.get(i);
            Rise height = Rise.STOREY;
            if (i + 1 < elevations.size()) {
                Rise gap = elevations.get(i + 1).minus(elevation);
                height = gap.storeys() == 0 && gap.fixedMm() > 0 ? gap : height;
            }
            floors.add(new Floor(names.get(i), elevation, height));
        }
        return new Ascent(
                floors,
                ascends(told)
                        ? "from the lowest up as they were given"
                        : "from the lowest up as they were given, though their names tell another order");
    }

    private static List<Rise> elevations(List<Member> members, List<Plan> plans, int below) {
        boolean drawn = areDrawnInPlace(members, plans);
        List<Rise> elevations = new ArrayList<>();
        Rise next = Rise.ofStoreys(-below);
        for (int i = 0; i < plans.size(); i++) {
            Rise lowest = plans.get(i).storeys().getFirst().elevation();
            Rise base = members.get(i).elevationMm().map(Rise::ofMm).orElse(drawn ? drawn(members, plans, i) : next);
            for (Storey storey : plans.get(i).storeys()) {
                elevations.add(base.plus(storey.elevation().minus(lowest)));
            }
            next = elevations.getLast().plus(Rise.STOREY);
        }
        return elevations;
    }

    /// Says whether each drawing lies at an elevation of its own, a storey above the one before.
    private static boolean areDrawnInPlace(List<Member> members, List<Plan> plans) {
        for (int i = 1; i < plans.size(); i++) {
            Rise rise = drawn(members, plans, i).minus(drawn(members, plans, i - 1));
            if (rise.storeys() != 0 || rise.fixedMm() < Levels.STOREY_MM) {
                return false;
            }
        }
        return true;
    }

    private static Rise drawn(List<Member> members, List<Plan> plans, int drawing) {
        double originMm = members.get(drawing).drawing().origin().z()
                - members.getFirst().drawing().origin().z();
        return plans.get(drawing).storeys().getFirst().elevation().plus(Rise.ofMm(originMm));
    }

    /// Counts the storeys of the first drawings whose names tell that they lie below ground.
    private static int below(List<Plan> plans, List<Optional<StoreyName>> told) {
        int below = 0;
        for (int i = 0;
                i < plans.size() && told.get(i).filter(name -> name.order() < 0).isPresent();
                i++) {
            below += plans.get(i).storeys().size();
        }
        return below;
    }

    /// Says whether the names that tell a storey tell one above the other.
    private static boolean ascends(List<Optional<StoreyName>> told) {
        List<Integer> orders =
                told.stream().flatMap(Optional::stream).map(StoreyName::order).toList();
        for (int i = 1; i < orders.size(); i++) {
            if (orders.get(i) <= orders.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /// Names a storey after its drawing, or where a drawing shows several as they are named there; by numbers where
    /// nothing names them, and all where two would have one name.
    private static List<String> names(
            List<Member> members, List<Plan> plans, List<Optional<StoreyName>> told, int below) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            List<Storey> storeys = plans.get(i).storeys();
            String stem = stem(members.get(i).file());
            for (int k = 0; k < storeys.size(); k++) {
                String name = storeys.get(k).name();
                if (storeys.size() == 1) {
                    names.add(told.get(i).map(StoreyName::name).orElse(stem));
                } else {
                    names.add(name.equals(numbered(k)) ? numbered(names.size() - below) : name);
                }
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            for (int i = 0; i < names.size(); i++) {
                names.set(i, numbered(i - below));
            }
        }
        return names;
    }

    /// Names a storey by its number; the ground storey has 0.
    private static String numbered(int level) {
        return level == 0 ? "Ground" : level < 0 ? "Basement " + -level : "Level " + level;
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
