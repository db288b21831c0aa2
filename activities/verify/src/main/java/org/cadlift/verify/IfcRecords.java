package org.cadlift.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadlift.model.Point3;
import org.cadlift.plane.Point;
import org.cadlift.verify.Part21Value.Group;
import org.cadlift.verify.Part21Value.Missing;
import org.cadlift.verify.Part21Value.Reference;
import org.cadlift.verify.Part21Value.Typed;
import org.cadlift.verify.Part21Value.Word;

/// Gives attributes of records by place, and refuses what is of another kind than IFC says.
record IfcRecords(Map<Integer, Typed> byNumber) {
    /// Lists the numbers of all records of a type, in file order.
    List<Integer> all(String type) {
        return byNumber.entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(type))
                .map(Map.Entry::getKey)
                .toList();
    }

    Typed get(int number) throws Malformed {
        Typed record = byNumber.get(number);
        if (record == null) {
            throw new Malformed("#" + number + " is missing");
        }
        return record;
    }

    /// Gives the record if it has the type.
    Typed get(int number, String type) throws Malformed {
        Typed record = get(number);
        if (!record.type().equals(type)) {
            throw new Malformed("#" + number + " is " + record.type() + ", not " + type);
        }
        return record;
    }

    static Part21Value at(Typed record, int place) throws Malformed {
        if (place >= record.values().size()) {
            throw new Malformed(record.type() + " has " + record.values().size() + " attributes");
        }
        return record.values().get(place);
    }

    static boolean isMissing(Typed record, int place) throws Malformed {
        return at(record, place) instanceof Missing;
    }

    static int reference(Typed record, int place) throws Malformed {
        return reference(at(record, place));
    }

    private static int reference(Part21Value value) throws Malformed {
        if (value instanceof Reference(int number)) {
            return number;
        }
        throw new Malformed(value + " is no reference");
    }

    static double number(Typed record, int place) throws Malformed {
        return number(at(record, place));
    }

    private static double number(Part21Value value) throws Malformed {
        if (value instanceof Part21Value.Real(double number)) {
            return number;
        }
        throw new Malformed(value + " is no number");
    }

    static String word(Typed record, int place) throws Malformed {
        return switch (at(record, place)) {
            case Word(String value) -> value;
            case Part21Value other -> throw new Malformed(other + " is no word");
        };
    }

    /// Gives a text; empty when there is none.
    static String text(Typed record, int place) throws Malformed {
        return switch (at(record, place)) {
            case Part21Value.Text(String value) -> value;
            case Missing missing -> "";
            case Part21Value other -> throw new Malformed(other + " is no text");
        };
    }

    static List<Part21Value> group(Typed record, int place) throws Malformed {
        return group(at(record, place));
    }

    static List<Part21Value> group(Part21Value value) throws Malformed {
        if (value instanceof Group(List<Part21Value> values)) {
            return values;
        }
        throw new Malformed(value + " is no list");
    }

    static List<Integer> references(Typed record, int place) throws Malformed {
        List<Integer> references = new ArrayList<>();
        for (Part21Value value : group(record, place)) {
            references.add(reference(value));
        }
        return references;
    }

    /// Gives coordinates of a point or direction: two or three.
    Point3 coordinates(int number) throws Malformed {
        List<Part21Value> values = group(get(number), 0);
        double z = values.size() > 2 ? number(values.get(2)) : 0;
        return Point3.of(point(values), z);
    }

    static Point point(List<Part21Value> values) throws Malformed {
        if (values.size() < 2) {
            throw new Malformed("a point of " + values.size() + " coordinates");
        }
        return new Point(number(values.get(0)), number(values.get(1)));
    }

    /// Gives where a placement of three dimensions puts the origin, and refuses one that turns.
    Point3 placement(int number) throws Malformed {
        Typed placement = get(number, "IFCAXIS2PLACEMENT3D");
        boolean upright =
                isMissing(placement, 1) || coordinates(reference(placement, 1)).equals(new Point3(0, 0, 1));
        boolean along =
                isMissing(placement, 2) || coordinates(reference(placement, 2)).equals(new Point3(1, 0, 0));
        if (!upright || !along) {
            throw new Malformed("#" + number + " turns what it places");
        }
        return coordinates(reference(placement, 0));
    }
}
