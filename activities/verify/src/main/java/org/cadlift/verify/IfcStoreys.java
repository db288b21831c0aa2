package org.cadlift.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Solid;
import org.cadlift.verify.Part21Value.Typed;

/// Compares the storeys of an IFC file with the levels of the building.
final class IfcStoreys {
    /// Relative difference of volume; both sides integrate exactly, so that only rounding is between them.
    private static final double RELATIVE = 1e-6;

    static final double LENGTH_MM = 1e-3;
    private static final double MM2_PER_M2 = 1e6;

    private final Building building;
    private final IfcRecords records;
    private final IfcShapes shapes;

    /// What storeys contain, by the storey.
    private final Map<Integer, List<Integer>> contents;

    /// Parts by what they are aggregated to.
    private final Map<Integer, List<Integer>> parts;

    /// Openings by the wall that they void.
    private final Map<Integer, List<Integer>> openings = new HashMap<>();

    /// What fills an opening, by that opening.
    private final Map<Integer, Integer> fillings = new HashMap<>();

    /// What the quantity sets say, by product.
    private final Map<Integer, Double> areasMm2 = new HashMap<>();

    private double volumeMm3;

    IfcStoreys(Building building, IfcRecords records, IfcShapes shapes) throws Malformed {
        this.building = building;
        this.records = records;
        this.shapes = shapes;
        contents = related("IFCRELCONTAINEDINSPATIALSTRUCTURE", 5, 4);
        parts = related("IFCRELAGGREGATES", 4, 5);
        for (int relation : records.all("IFCRELVOIDSELEMENT")) {
            Typed voids = records.get(relation);
            openings.computeIfAbsent(IfcRecords.reference(voids, 4), wall -> new ArrayList<>())
                    .add(IfcRecords.reference(voids, 5));
        }
        for (int relation : records.all("IFCRELFILLSELEMENT")) {
            Typed fills = records.get(relation);
            fillings.put(IfcRecords.reference(fills, 4), IfcRecords.reference(fills, 5));
        }
        for (int relation : records.all("IFCRELDEFINESBYPROPERTIES")) {
            Typed record = records.get(relation);
            Typed set = records.get(IfcRecords.reference(record, 5));
            if (set.type().equals("IFCELEMENTQUANTITY")) {
                noteArea(set, IfcRecords.references(record, 4));
            }
        }
    }

    private void noteArea(Typed set, List<Integer> products) throws Malformed {
        for (int number : IfcRecords.references(set, 5)) {
            Typed quantity = records.get(number);
            if (quantity.type().equals("IFCQUANTITYAREA")) {
                double areaMm2 = IfcRecords.number(quantity, 3) * MM2_PER_M2;
                products.forEach(product -> areasMm2.put(product, areaMm2));
            }
        }
    }

    /// Gives the volume of what was compared so far, less what its openings take.
    double volumeMm3() {
        return volumeMm3;
    }

    /// Compares what a storey contains with the elements of its level, by their identifiers.
    String difference(int storey, int level) throws Malformed {
        Map<String, Integer> contained = new HashMap<>();
        for (int number : contents.getOrDefault(storey, List.of())) {
            contained.put(name(number), number);
            for (int part : parts.getOrDefault(number, List.of())) {
                contained.put(name(part), part);
            }
        }
        Set<Integer> filling = building.fillings();
        for (Thing thing : building.things()) {
            Element first = thing.elements().getFirst();
            if (first.level() == level && !filling.contains(thing.first())) {
                Integer number = contained.get(IfcJudge.type(first.kind()) + first.id());
                String difference = number == null ? "is not in storey " + level : thing(number, thing);
                if (!difference.isEmpty()) {
                    return "'" + first.name() + "': " + difference;
                }
            }
        }
        return spaces(storey, level);
    }

    private String name(int product) throws Malformed {
        Typed record = records.get(product);
        return record.type() + IfcRecords.text(record, 7);
    }

    /// Gives what relations of a type say of each: the attribute `one` names it, and `many` what is related to it.
    private Map<Integer, List<Integer>> related(String type, int one, int many) throws Malformed {
        Map<Integer, List<Integer>> related = new HashMap<>();
        for (int number : records.all(type)) {
            Typed relation = records.get(number);
            related.computeIfAbsent(IfcRecords.reference(relation, one), key -> new ArrayList<>())
                    .addAll(IfcRecords.references(relation, many));
        }
        return related;
    }

    private String thing(int number, Thing thing) throws Malformed {
        List<Measure> built = thing.elements().stream()
                .map(element -> Measures.of(element.solid()))
                .toList();
        Measure net = IfcShapes.sum(built);
        Measure shape = shapes.measure(records.get(number), "Body");
        List<Integer> holes = openings.getOrDefault(number, List.of());
        List<Opening> expected = thing.pierced().map(Building.Pierced::openings).orElse(List.of());
        if (holes.size() != expected.size()) {
            return holes.size() + " openings, built " + expected.size();
        }
        double taken = 0;
        boolean voided = false;
        for (int i = 0; i < holes.size(); i++) {
            Typed hole = records.get(holes.get(i), "IFCOPENINGELEMENT");
            voided = isVoid(hole);
            Measure measure = shapes.measure(hole, voided ? "Body" : "Reference");
            Solid solid = expected.get(i).solid();
            String difference = difference(measure, Measures.of(solid), Specks.costMm3(solid));
            if (difference.isEmpty()) {
                difference = fillingDifference(holes.get(i), expected.get(i));
            }
            if (!difference.isEmpty()) {
                return "opening " + expected.get(i).id() + ": " + difference;
            }
            taken += voided ? measure.volumeMm3() : 0;
        }
        volumeMm3 += shape.volumeMm3() - taken;
        Measure remaining = new Measure(shape.volumeMm3() - taken, 0, shape.min(), shape.max());
        boolean isWhole = voided && thing.pierced().isPresent();
        Measure box = isWhole ? Measures.of(thing.pierced().get().whole()) : net;
        double costMm3 = thing.elements().stream()
                .mapToDouble(element -> Specks.costMm3(element.solid()))
                .sum();
        return difference(remaining, new Measure(net.volumeMm3(), 0, box.min(), box.max()), costMm3);
    }

    private boolean isVoid(Typed hole) throws Malformed {
        Typed definition = records.get(IfcRecords.reference(hole, 6), "IFCPRODUCTDEFINITIONSHAPE");
        Typed shape = records.get(IfcRecords.references(definition, 2).getFirst(), "IFCSHAPEREPRESENTATION");
        return IfcRecords.text(shape, 1).equals("Body");
    }

    private String fillingDifference(int hole, Opening opening) throws Malformed {
        Integer number = fillings.get(hole);
        String type = IfcJudge.filling(opening);
        if (number == null || type.isEmpty()) {
            return number == null && type.isEmpty() ? "" : "filled otherwise than built";
        }
        Typed filling = records.get(number, type);
        Measure measure = Measures.of(opening.solid());
        double heightMm = measure.max().z() - measure.min().z();
        boolean same = Math.abs(IfcRecords.number(filling, 8) - heightMm) <= LENGTH_MM
                && Math.abs(IfcRecords.number(filling, 9) - opening.widthMm()) <= LENGTH_MM;
        return same ? shapeDifference(filling, opening) : "filled by something of another size";
    }

    private String shapeDifference(Typed filling, Opening opening) throws Malformed {
        if (IfcRecords.isMissing(filling, 6)) {
            return opening.filling().isEmpty() ? "" : "filled by nothing to see";
        }
        double built = 0;
        for (Element part : building.parts(opening)) {
            built += Measures.of(part.solid()).volumeMm3();
        }
        double found = shapes.volumeMm3(filling);
        volumeMm3 += found;
        return Math.abs(found - built) <= RELATIVE * built
                ? ""
                : "filled by " + found + " mm³, built " + built + " mm³";
    }

    private String spaces(int storey, int level) throws Malformed {
        Map<String, Integer> rooms = new HashMap<>();
        for (int number : parts.getOrDefault(storey, List.of())) {
            rooms.put(IfcRecords.text(records.get(number, "IFCSPACE"), 2), number);
        }
        for (Space space : building.spaces()) {
            if (space.level() == level) {
                Integer number = rooms.get(space.id());
                String difference = number == null ? "is not in storey " + level : space(number, space);
                if (!difference.isEmpty()) {
                    return "room " + space.id() + ": " + difference;
                }
            }
        }
        return "";
    }

    private String space(int number, Space space) throws Malformed {
        double areaMm2 = areasMm2.getOrDefault(number, Double.NaN);
        if (!(Math.abs(areaMm2 - space.areaMm2()) <= RELATIVE * space.areaMm2())) {
            return "area " + areaMm2 + " mm², built " + space.areaMm2() + " mm²";
        }
        return difference(
                shapes.measure(records.get(number), "Body"), Measures.of(space.solid()), Specks.costMm3(space.solid()));
    }

    private static String difference(Measure found, Measure built, double costMm3) {
        if (!(Math.abs(found.volumeMm3() - built.volumeMm3()) <= RELATIVE * built.volumeMm3() + costMm3)) {
            return "volume " + found.volumeMm3() + " mm³, built " + built.volumeMm3() + " mm³";
        }
        double off =
                Math.max(MeshJudge.distance(found.min(), built.min()), MeshJudge.distance(found.max(), built.max()));
        return off <= LENGTH_MM ? "" : "the box is off by " + off + " mm";
    }
}
