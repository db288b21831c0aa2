import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Compares a plan with the truth.
///
/// @param wallIou area common to both walls by the area of either
/// @param roomF1 of rooms matched at an intersection over union of 0.5
/// @param names part of the true rooms that were matched and bear their name
/// @param openingF1 of openings that are cut, of the right kind, and not half their width away
/// @param widthErrorsMm of matched openings
/// @param faults says in a line each which openings and rooms were missed or made up
record Score(
        double wallIou,
        double roomF1,
        double names,
        double openingF1,
        List<Double> widthErrorsMm,
        List<String> faults) {
    static Score nothing() {
        return new Score(0, 0, 0, 0, List.of(), List.of("nothing"));
    }

    static Score of(Plan plan, House truth, Dxf dxf) {
        List<Region> walls = new ArrayList<>();
        List<Room> rooms = new ArrayList<>();
        List<Opening> openings = new ArrayList<>();
        for (Storey storey : plan.storeys()) {
            storey.walls().stream().map(Wall::region).forEach(walls::add);
            rooms.addAll(storey.rooms());
            storey.openings().stream().filter(Opening::isCut).forEach(openings::add);
        }
        List<Region> trueWalls = truth.walls().stream().map(dxf::placed).toList();
        double iou = iou(walls, trueWalls);
        int matched = 0;
        int named = 0;
        List<String> faults = new ArrayList<>();
        for (House.Room room : truth.rooms()) {
            int before = matched;
            List<Region> region = List.of(dxf.placed(room.region()));
            for (Room found : rooms) {
                if (found.region().bounds().intersects(region.getFirst().bounds())
                        && iou(List.of(found.region()), region) >= 0.5) {
                    matched++;
                    named += found.name().equals(room.name()) ? 1 : 0;
                    break;
                }
            }
            if (matched == before) {
                faults.add("missed room " + room.name());
            }
        }
        int pairs = 0;
        List<Double> errors = new ArrayList<>();
        Set<Opening> taken = new HashSet<>();
        for (House.Opening opening : truth.openings()) {
            int before = pairs;
            for (Opening found : openings) {
                boolean near = found.center().distance(dxf.placed(opening.center())) < opening.widthMm() / 2;
                if (near && kind(opening) == found.kind() && taken.add(found)) {
                    pairs++;
                    errors.add(Math.abs(found.widthMm() - opening.widthMm()));
                    break;
                }
            }
            if (pairs == before) {
                faults.add("missed " + opening.kind() + " " + told(opening.widthMm(), dxf.placed(opening.center())));
            }
        }
        for (Opening found : openings) {
            if (!taken.contains(found)) {
                faults.add("made up " + found.kind() + " " + told(found.widthMm(), found.center()));
            }
        }
        return new Score(
                iou,
                2.0 * matched / Math.max(1, truth.rooms().size() + rooms.size()),
                1.0 * named / truth.rooms().size(),
                2.0 * pairs / Math.max(1, truth.openings().size() + openings.size()),
                errors,
                faults);
    }

    private static String told(double widthMm, Point at) {
        return String.format(Locale.ROOT, "%.0f wide at %.0f %.0f", widthMm, at.x(), at.y());
    }

    private static Opening.Kind kind(House.Opening opening) {
        return switch (opening.kind()) {
            case DOOR, DOUBLE_DOOR, SLIDING_DOOR -> Opening.Kind.DOOR;
            case WINDOW -> Opening.Kind.WINDOW;
            case GAP -> Opening.Kind.GAP;
        };
    }

    private static double iou(List<Region> a, List<Region> b) {
        double both = area(Overlay.intersection(a, b));
        double either = area(a) + area(b) - both;
        return either > 0 ? both / either : 0;
    }

    private static double area(List<Region> regions) {
        return regions.stream().mapToDouble(Region::area).sum();
    }
}
