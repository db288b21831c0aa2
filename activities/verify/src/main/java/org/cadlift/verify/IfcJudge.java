package org.cadlift.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Thing;
import org.cadlift.model.building.Element;
import org.cadlift.verify.Part21Value.Typed;

/// Compares what an IFC file holds with the building: every wall, opening, filling, room and storey once, each where
/// and as large as it was built. What an opening that voids a wall takes is subtracted as a reader would.
final class IfcJudge {
    private static final String BY = "CADLift IFC check";

    private final Building building;
    private final IfcRecords records;
    private final IfcShapes shapes;
    private final IfcStoreys storeys;

    private IfcJudge(Building building, byte[] ifc) throws Malformed {
        this.building = building;
        records = new IfcRecords(Part21Reader.read(ifc));
        shapes = new IfcShapes(records);
        storeys = new IfcStoreys(building, records, shapes);
    }

    static Judgement judge(Building building, byte[] ifc) throws Malformed {
        IfcJudge judge = new IfcJudge(building, ifc);
        int things = building.things().size();
        String difference = judge.difference();
        return difference.isEmpty()
                ? new Judgement.Valid(BY, judge.storeys.volumeMm3(), things)
                : new Judgement.Invalid(BY, difference, judge.storeys.volumeMm3(), things);
    }

    private String difference() throws Malformed {
        refuseOtherUnits();
        refuseSameIdentifiers();
        String difference = counts();
        if (difference.isEmpty()) {
            difference = storeyDifference();
        }
        return difference;
    }

    private void refuseOtherUnits() throws Malformed {
        for (int number : records.all("IFCSIUNIT")) {
            Typed unit = records.get(number);
            if (IfcRecords.word(unit, 1).equals("LENGTHUNIT")
                    && !IfcRecords.isMissing(unit, 2)
                    && IfcRecords.word(unit, 2).equals("MILLI")) {
                return;
            }
        }
        throw new Malformed("lengths are not in millimetres");
    }

    private void refuseSameIdentifiers() throws Malformed {
        Set<String> seen = new HashSet<>();
        for (Typed record : records.byNumber().values()) {
            boolean isRooted = !record.values().isEmpty()
                    && record.values().getFirst() instanceof Part21Value.Text(String id)
                    && id.length() == 22
                    && record.values().size() > 4;
            if (isRooted && !seen.add(IfcRecords.text(record, 0))) {
                throw new Malformed("two entities are " + IfcRecords.text(record, 0));
            }
        }
    }

    private String counts() {
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (Element.Kind kind : Element.Kind.values()) {
            expected.put(type(kind), 0);
        }
        expected.put("IFCOPENINGELEMENT", 0);
        Set<Integer> fillings = building.fillings();
        for (Thing thing : building.things()) {
            if (!fillings.contains(thing.first())) {
                expected.merge(type(thing.elements().getFirst().kind()), 1, Integer::sum);
            }
            thing.pierced()
                    .ifPresent(wall -> wall.openings().forEach(opening -> {
                        expected.merge("IFCOPENINGELEMENT", 1, Integer::sum);
                        expected.merge(filling(opening), 1, Integer::sum);
                    }));
        }
        expected.remove("");
        expected.put("IFCSTAIR", 0);
        expected.put("IFCROOF", 0);
        building.assemblies().forEach(whole -> expected.merge(whole(whole), 1, Integer::sum));
        expected.put("IFCSPACE", building.spaces().size());
        expected.put("IFCBUILDINGSTOREY", building.levels().size());
        for (Map.Entry<String, Integer> entry : expected.entrySet()) {
            int found = records.all(entry.getKey()).size();
            if (found != entry.getValue()) {
                return found + " " + entry.getKey() + ", built " + entry.getValue();
            }
        }
        return "";
    }

    static String type(Element.Kind kind) {
        return switch (kind) {
            case WALL -> "IFCWALL";
            case COLUMN -> "IFCCOLUMN";
            case SLAB, LANDING, ROOF -> "IFCSLAB";
            case CEILING -> "IFCCOVERING";
            case STAIR -> "IFCSTAIRFLIGHT";
            case DOOR -> "IFCDOOR";
            case WINDOW -> "IFCWINDOW";
            case PROFILE -> "IFCBUILDINGELEMENTPROXY";
        };
    }

    private static String whole(Assembly assembly) {
        return switch (assembly.kind()) {
            case STAIR -> "IFCSTAIR";
            case FLAT_ROOF, SHED_ROOF, GABLE_ROOF, HIP_ROOF -> "IFCROOF";
        };
    }

    static String filling(Opening opening) {
        return switch (opening.use()) {
            case DOOR -> "IFCDOOR";
            case WINDOW -> "IFCWINDOW";
            case NOTHING -> "";
        };
    }

    private String storeyDifference() throws Malformed {
        List<Integer> numbers = records.all("IFCBUILDINGSTOREY");
        for (int i = 0; i < numbers.size(); i++) {
            Level level = building.levels().get(i);
            Typed storey = records.get(numbers.get(i));
            double elevation = IfcRecords.number(storey, 9);
            double placed = shapes.place(IfcRecords.reference(storey, 5)).z();
            if (Math.abs(elevation - level.elevationMm()) > IfcStoreys.LENGTH_MM
                    || Math.abs(placed - level.elevationMm()) > IfcStoreys.LENGTH_MM) {
                return "storey " + i + " lies at " + elevation + " mm, placed at " + placed + " mm, built at "
                        + level.elevationMm() + " mm";
            }
            String difference = storeys.difference(numbers.get(i), i);
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }
}
