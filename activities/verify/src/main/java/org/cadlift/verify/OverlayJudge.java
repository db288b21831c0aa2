package org.cadlift.verify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Section;
import org.cadlift.plane.Loop;

/// Looks for everything that was built in the picture of what was understood, and compares the areas of rooms.
final class OverlayJudge {
    private static final String BY = "CADLift overlay check";
    /// Places are rounded to a thousandth of the picture's unit: a room may gain or lose that along its sides.
    private static final double ROUNDING = 1e-3;

    private static final double RELATIVE = 1e-3;
    /// What is left of a wall in several parts is numbered.
    private static final Pattern PART = Pattern.compile("-\\d+$");

    private final Map<String, String> paths = new HashMap<>();
    private double unitsPerMm;

    private OverlayJudge() {}

    /// @param index of the storey that the picture shows
    static Judgement judge(byte[] bytes, int index, Building building) throws Malformed {
        OverlayJudge judge = new OverlayJudge();
        judge.read(new Markup(bytes));
        if (index >= building.levels().size()) {
            return Judgement.invalid(BY, "a picture of a storey that was not built");
        }
        return judge.difference(index, building)
                .map(difference -> Judgement.invalid(BY, difference))
                .orElseGet(() -> Judgement.validWithoutSolids(BY));
    }

    private void read(Markup markup) throws Malformed {
        for (Markup.Event event = markup.next(); event != Markup.Event.DONE; event = markup.next()) {
            if (event == Markup.Event.START) {
                switch (markup.name()) {
                    case "svg" -> unitsPerMm = markup.numbers(markup.attribute("data-frame"), 3)[2];
                    case "path" -> path(markup);
                    default -> {}
                }
            }
        }
        if (!(unitsPerMm > 0)) {
            throw new Malformed("no frame is told");
        }
    }

    private void path(Markup markup) throws Malformed {
        String id = markup.attribute("data-id", "");
        if (!id.isEmpty() && paths.put(id, markup.attribute("d")) != null) {
            throw markup.malformed(id + " is drawn twice");
        }
    }

    private Optional<String> difference(int level, Building building) throws Malformed {
        for (Element element : building.elements()) {
            if (element.level() == level && isDrawn(element.kind()) && !has(element.id())) {
                return Optional.of(element.id() + " is not drawn");
            }
        }
        for (Building.Pierced wall : building.pierced()) {
            for (Building.Opening opening : wall.openings()) {
                if (building.elements().get(wall.first()).level() == level && !has(opening.id())) {
                    return Optional.of(opening.id() + " is not drawn");
                }
            }
        }
        for (Building.Space space : building.spaces()) {
            if (space.level() == level) {
                Optional<String> difference = difference(space);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    /// Landings, slabs, ceilings and roofs are made for the model; leaves and panes belong to their openings.
    static boolean isDrawn(Element.Kind kind) {
        return kind == Element.Kind.WALL || kind == Element.Kind.COLUMN || kind == Element.Kind.PROFILE;
    }

    private boolean has(String id) {
        return paths.containsKey(id) || paths.containsKey(PART.matcher(id).replaceFirst(""));
    }

    private Optional<String> difference(Building.Space space) throws Malformed {
        String path = paths.get(space.id());
        if (path == null) {
            return Optional.of(space.id() + " is not drawn");
        }
        double built = space.areaMm2() * unitsPerMm * unitsPerMm;
        double drawn = SheetJudge.svgArea(path);
        double outline = Section.of(
                        space.solid(), Measures.of(space.solid()).min().z())
                .stream()
                .mapToDouble(Loop::length)
                .sum();
        double slack = ROUNDING * outline * unitsPerMm + RELATIVE * built;
        return Math.abs(drawn - built) <= slack
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s covers %.3f units², built %.3f units²", space.id(), drawn, built));
    }
}
