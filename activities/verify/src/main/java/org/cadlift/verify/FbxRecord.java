package org.cadlift.verify;

import java.util.List;
import java.util.stream.Stream;

/// Is one record of an FBX file.
record FbxRecord(String name, List<Property> properties, List<FbxRecord> within) {
    FbxRecord {
        properties = List.copyOf(properties);
        within = List.copyOf(within);
    }

    /// Is what a record states of itself.
    sealed interface Property {}

    record Whole(long value) implements Property {}

    record Real(double value) implements Property {}

    /// Is a text; the name of an object has its class behind a zero character.
    record Text(String value) implements Property {}

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Reals(double[] values) implements Property {}

    @SuppressWarnings("ArrayRecordComponent") // Read once.
    record Wholes(int[] values) implements Property {}

    /// Is one that says nothing of shape.
    record Other() implements Property {}

    Stream<FbxRecord> all(String name) {
        return within.stream().filter(record -> record.name().equals(name));
    }

    FbxRecord one(String name) throws Malformed {
        return all(name).findFirst().orElseThrow(() -> new Malformed(this.name + " lacks " + name));
    }

    long whole(int index) throws Malformed {
        if (index < properties.size() && properties.get(index) instanceof Whole(long value)) {
            return value;
        }
        throw new Malformed(name + " lacks whole number " + index);
    }

    double real(int index) throws Malformed {
        if (index < properties.size() && properties.get(index) instanceof Real(double value)) {
            return value;
        }
        throw new Malformed(name + " lacks number " + index);
    }

    /// Gives a text up to its first zero character.
    String text(int index) throws Malformed {
        if (index < properties.size() && properties.get(index) instanceof Text(String value)) {
            int end = value.indexOf('\0');
            return end < 0 ? value : value.substring(0, end);
        }
        throw new Malformed(name + " lacks text " + index);
    }

    double[] reals() throws Malformed {
        if (!properties.isEmpty() && properties.getFirst() instanceof Reals(double[] values)) {
            return values;
        }
        throw new Malformed(name + " lacks numbers");
    }

    int[] wholes() throws Malformed {
        if (!properties.isEmpty() && properties.getFirst() instanceof Wholes(int[] values)) {
            return values;
        }
        throw new Malformed(name + " lacks whole numbers");
    }
}
