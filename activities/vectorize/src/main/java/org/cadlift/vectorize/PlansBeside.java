package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.plan.Rise;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Notes;

/// Parts what was read of one sheet into plans that stand side by side, and stacks them when they are
/// storeys of one building.
///
/// 1. A [Sheet] finds the plans, and what belongs to each.
/// 2. `Alignment` lays each plan on the largest: corners of outer walls, columns and stairs meet.
/// 3. They are storeys when a title beside each names another one, or when they lie on one another and
///    are not the same plan twice. Else they stay where they are, and a finding says so.
/// 4. Titles tell the order, else the numbers of rooms, which begin with the storey's; else plans are read
///    from left to right, rows from the bottom up.
final class PlansBeside {
    /// A sheet of more plans is a catalogue.
    private static final int MOST_PLANS = 24;
    /// A title stands no farther from its plan than this part of the plan's size.
    private static final double TITLE_REACH = 0.5;

    private static final Pattern ROOM_NUMBER = Pattern.compile("[1-9]\\d{2}");
    private static final int FEWEST_NUMBERS = 3;

    private final Sheet sheet;
    private final List<Box> plans;

    /// Is one plan of the sheet.
    ///
    /// @param name of the storey
    /// @param elevation in storeys above the lowest, or the ground
    /// @param offset moves the plan into place
    /// @param result what was read of it
    record Part(String name, Rise elevation, Point offset, BuildingReader.Result result) {}

    private PlansBeside(Sheet sheet) {
        this.sheet = sheet;
        this.plans = sheet.plans();
    }

    /// Gives the plans from the lowest up; none when there is nothing to part.
    static List<Part> of(BuildingReader.Result result, List<Label> labels, Notes notes) {
        PlansBeside beside = new PlansBeside(new Sheet(result));
        return beside.plans.size() < 2 || beside.plans.size() > MOST_PLANS ? List.of() : beside.stacked(labels, notes);
    }

    private List<Part> stacked(List<Label> labels, Notes notes) {
        List<Optional<StoreyName>> titles = titles(labels);
        boolean named = areDistinct(titles);
        int largest = 0;
        for (int i = 1; i < plans.size(); i++) {
            largest = sheet.rooms(i) > sheet.rooms(largest) ? i : largest;
        }
        List<Alignment> alignments = new ArrayList<>();
        boolean aligned = true;
        List<Point> marks = sheet.marks(largest);
        for (int i = 0; i < plans.size(); i++) {
            Alignment alignment = i == largest ? Alignment.SELF : Alignment.of(sheet.marks(i), marks);
            alignments.add(alignment);
            aligned &= alignment.isSure() && (named || i == largest || !sheet.isSame(i, largest, alignment.by()));
        }
        if (!aligned) {
            notes.tell(
                    NoticeCode.STOREY_ASSUMED,
                    plans.size() + " plans stand side by side and do not tell that they are storeys of one building:"
                            + " they stay where they are, at one elevation",
                    Place.NOWHERE);
            tellTurns(largest, notes);
            return List.of();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            order.add(i);
        }
        int[] hundreds = hundreds(labels);
        boolean numbered = Arrays.stream(hundreds).distinct().count() == hundreds.length
                && Arrays.stream(hundreds).allMatch(each -> each > 0);
        String why = "from left to right and from the bottom up, as nothing says otherwise";
        if (named) {
            why = "as their titles say";
            order.sort(Comparator.comparingInt(
                    i -> titles.get(i).map(StoreyName::order).orElse(0)));
        } else if (numbered) {
            why = "in the order of the numbers of their rooms";
            order.sort(Comparator.comparingInt(i -> hundreds[i]));
        }
        return parts(order, titles, named, alignments, why, notes);
    }

    /// Tells of plans that would lie on the largest if they were turned. They are not turned: twin houses lie on one
    /// another so, and are no storeys.
    private void tellTurns(int largest, Notes notes) {
        List<Point> marks = sheet.marks(largest);
        Point onto = plans.get(largest).center();
        for (int i = 0; i < plans.size(); i++) {
            List<Turn> turns = i == largest ? List.of() : Turn.between(sheet.marks(i), marks);
            if (!turns.isEmpty()) {
                Point center = plans.get(i).center();
                String ways = turns.stream().map(Turn::told).collect(Collectors.joining(" or "));
                notes.tell(
                        NoticeCode.STOREY_ASSUMED,
                        String.format(
                                Locale.ROOT,
                                "The plan at (%.0f, %.0f) would lie on the one at (%.0f, %.0f) %s: if both are storeys"
                                        + " of one building, draw them the same way round",
                                center.x(),
                                center.y(),
                                onto.x(),
                                onto.y(),
                                ways),
                        Place.at("", "", center.x(), center.y()));
            }
        }
    }

    /// Gives the hundreds of the middle number among the rooms of each plan; 0 where there are too few.
    private int[] hundreds(List<Label> labels) {
        int[] hundreds = new int[plans.size()];
        for (int plan = 0; plan < hundreds.length; plan++) {
            Box box = plans.get(plan);
            int[] numbers = labels.stream()
                    .filter(label -> box.contains(Box.of(label.at(), label.at())))
                    .flatMap(label -> label.text().lines())
                    .map(String::strip)
                    .filter(line -> ROOM_NUMBER.matcher(line).matches())
                    .mapToInt(Integer::parseInt)
                    .sorted()
                    .toArray();
            hundreds[plan] = numbers.length < FEWEST_NUMBERS ? 0 : numbers[numbers.length / 2] / 100;
        }
        return hundreds;
    }

    private List<Part> parts(
            List<Integer> order,
            List<Optional<StoreyName>> titles,
            boolean named,
            List<Alignment> alignments,
            String why,
            Notes notes) {
        Point base = alignments.get(order.getFirst()).by();
        // The ground storey, or the lowest above ground, stands at 0.
        int index = 0;
        for (int plan : order) {
            index -= named && titles.get(plan).map(StoreyName::order).orElse(0) < 0 ? 1 : 0;
        }
        List<Part> parts = new ArrayList<>();
        StringJoiner told = new StringJoiner(", ");
        for (int plan : order) {
            String name = named
                    ? titles.get(plan).map(StoreyName::name).orElse("")
                    : parts.isEmpty() ? "Ground" : "Level " + parts.size();
            Alignment alignment = alignments.get(plan);
            Point offset = alignment.by().minus(base);
            told.add(String.format(Locale.ROOT, "%s moved by (%.0f, %.0f) mm", name, offset.x(), offset.y()));
            parts.add(new Part(name, Rise.ofStoreys(index++), offset, sheet.only(plan)));
        }
        notes.tell(
                NoticeCode.STOREY_ASSUMED,
                plans.size() + " plans side by side are storeys of one building, "
                        + why
                        + ", laid on one another by corners of walls, columns and stairs: " + told,
                Place.NOWHERE);
        return parts;
    }

    /// Finds the storey's name beside each plan: of the texts nearest to it the one with the tallest letters.
    private List<Optional<StoreyName>> titles(List<Label> labels) {
        List<Optional<StoreyName>> titles = new ArrayList<>();
        double[] tallest = new double[plans.size()];
        plans.forEach(plan -> titles.add(Optional.empty()));
        for (Label label : labels) {
            Box at = Box.of(label.at(), label.at());
            int plan = sheet.nearest(at);
            Box box = plans.get(plan);
            Optional<StoreyName> name = StoreyName.of(label.text());
            boolean isNear = Sheet.apart(at, box) <= TITLE_REACH * Math.max(box.width(), box.height());
            if (name.isPresent() && isNear && label.heightMm() > tallest[plan]) {
                tallest[plan] = label.heightMm();
                titles.set(plan, name);
            }
        }
        return titles;
    }

    private static boolean areDistinct(List<Optional<StoreyName>> titles) {
        Set<Integer> orders = new HashSet<>();
        for (Optional<StoreyName> title : titles) {
            if (title.isEmpty() || !orders.add(title.get().order())) {
                return false;
            }
        }
        return true;
    }
}
