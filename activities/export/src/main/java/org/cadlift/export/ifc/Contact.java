package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.cadlift.model.building.Building.Side;

/// Is where a side of a room lies against a wall.
///
/// @param wall number of the wall
/// @param behind what the wall parts the room from there
/// @param openings those in the wall there, along it
record Contact(int wall, Side behind, Patch patch, List<Gap> openings) {
    Contact {
        openings = List.copyOf(openings);
    }

    /// Is where it lies against an opening.
    record Gap(int opening, Patch patch) {}

    /// Is where a wall or an opening begins and ends, in mm.
    record Heights(double bottomMm, double topMm) {
        Heights and(Heights other) {
            return new Heights(Math.min(bottomMm, other.bottomMm), Math.max(topMm, other.topMm));
        }
    }

    /// Is a part of a side that lies on one face, and has one thing behind it.
    ///
    /// @param from fraction of the side's length
    /// @param to fraction of the side's length
    record Part(int wall, Optional<Integer> opening, Side behind, double from, double to) {
        boolean isAlongSameWall(Part other) {
            return wall == other.wall && behind == other.behind;
        }

        boolean isAlongSameOpening(Part other) {
            return opening.equals(other.opening);
        }
    }

    /// Gathers parts of a side to contacts: those that follow one another along the same wall, with the same behind it.
    ///
    /// @param parts in their order along the side
    /// @param heights of walls and openings, by number
    static List<Contact> of(Patch side, List<Part> parts, Map<Integer, Heights> heights) {
        List<Contact> contacts = new ArrayList<>();
        for (List<Part> run : runs(side, parts, Part::isAlongSameWall)) {
            List<Gap> gaps = new ArrayList<>();
            for (List<Part> along : runs(side, run, Part::isAlongSameOpening)) {
                along.getFirst()
                        .opening()
                        .ifPresent(number -> gaps.add(new Gap(number, patch(side, along, number, heights))));
            }
            Part first = run.getFirst();
            contacts.add(new Contact(first.wall(), first.behind(), patch(side, run, first.wall(), heights), gaps));
        }
        return contacts;
    }

    private static List<List<Part>> runs(Patch side, List<Part> parts, BiPredicate<Part, Part> alike) {
        List<List<Part>> runs = new ArrayList<>();
        for (Part part : parts) {
            Part before = runs.isEmpty() ? part : runs.getLast().getLast();
            boolean isNext = (part.from() - before.to()) * side.line().length() <= Contacts.LEAST_MM;
            if (runs.isEmpty() || !isNext || !alike.test(before, part)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(part);
        }
        return runs;
    }

    private static Patch patch(Patch side, List<Part> run, int number, Map<Integer, Heights> heights) {
        Heights span = heights.getOrDefault(number, new Heights(side.bottomMm(), side.topMm()));
        return side.within(run.getFirst().from(), run.getLast().to(), span.bottomMm(), span.topMm());
    }
}
